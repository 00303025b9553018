import { currency as currencySchema } from "#base/contract/atoms.ts";
import { setUpCompany, type NewCompany } from "../setup.ts";
import { UsageError, type Flags, type Verb } from "./verb.ts";
import { optional, required } from "./flags.ts";

export const setUpFromCommandLine: Verb = {
  name: "setup",
  usage:
    "setup --company <name> --admin-email <e> --admin-password <p> [--admin-name <n>] [--currency EUR] [--fiscal-year-start 1] [--language nl]",
  options: {
    company: { type: "string" },
    "admin-email": { type: "string" },
    "admin-password": { type: "string" },
    "admin-name": { type: "string" },
    currency: { type: "string" },
    "fiscal-year-start": { type: "string" },
    language: { type: "string" },
  },
  check: readNewCompany,
  async run({ application, flags, output }) {
    const company = readNewCompany(flags);
    await setUpCompany(application.platform, company);
    output.err(`${company.companyName} is set up; ${company.adminEmail} can sign in.`);
    return 0;
  },
};

function readNewCompany(flags: Flags): NewCompany {
  const currency = optional(flags, "currency") ?? "EUR";
  if (!currencySchema.safeParse(currency).success)
    throw new UsageError("--currency must be an ISO 4217 code, such as EUR.");
  const fiscalYearStart = Number(optional(flags, "fiscal-year-start") ?? 1);
  if (!Number.isInteger(fiscalYearStart) || fiscalYearStart < 1 || fiscalYearStart > 12)
    throw new UsageError("--fiscal-year-start must be a month, 1 to 12.");
  const language = optional(flags, "language") ?? "nl";
  if (language !== "nl" && language !== "en") throw new UsageError("--language must be nl or en.");
  const adminEmail = required(flags, "admin-email");
  if (!/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(adminEmail)) throw new UsageError("--admin-email must be an e-mail address.");
  const adminName = optional(flags, "admin-name") ?? adminEmail.split("@")[0]!;
  return {
    companyName: required(flags, "company"),
    currency,
    language,
    fiscalYearStart,
    timeZone: "Europe/Amsterdam",
    adminName,
    adminEmail,
    adminPassword: required(flags, "admin-password"),
  };
}

import { sql } from "drizzle-orm";
import { Problem } from "#base/contract/problem.ts";
import { localDateOf } from "#base/kernel/local-date.ts";
import { open, type Platform } from "#base/platform/command.ts";
import { asOwner, type Tx } from "#base/platform/transaction.ts";
import { createOrganisation } from "#company/organisation/index.ts";
import { createPerson, expectGoodPassword, signIn } from "#company/people/index.ts";
import { seedPipeline } from "#sales-to-order/opportunities/index.ts";
import type { OutputOf } from "#base/contract/op.ts";
import type { signIn as signInContract } from "#company/people/contract.ts";
import * as contract from "./setup-contract.ts";

export type NewCompany = {
  companyName: string;
  currency: string;
  language: "nl" | "en";
  fiscalYearStart: number;
  timeZone: string;
  adminName: string;
  adminEmail: string;
  adminPassword: string;
};

/** Whether no company has been set up yet. */
export async function setupNeeded(tx: Tx): Promise<boolean> {
  const { rows } = await tx.execute<{ needed: boolean }>(sql`select not exists (select from organisation) as needed`);
  return rows[0]?.needed ?? true;
}

/** Makes the company, its administrator and its first pipeline; refuses when there is a company already. */
export async function setUpCompany(
  platform: Platform,
  input: NewCompany,
): Promise<{ orgId: string; personId: string }> {
  if (!(await asOwner(platform.database, setupNeeded))) throw new Problem("already_set_up", 409);
  expectGoodPassword(
    { password: input.adminPassword, field: "adminPassword", email: input.adminEmail, name: input.adminName },
    input.companyName,
  );
  const passwordHash = await platform.auth.hashPassword(input.adminPassword);
  const now = platform.clock();
  return asOwner(platform.database, async (tx) => {
    // Two browsers on the first-run page: the second waits here and is refused.
    await tx.execute(sql`select pg_advisory_xact_lock(7263002)`);
    if (!(await setupNeeded(tx))) throw new Problem("already_set_up", 409);
    return createCompany(tx, input, passwordHash, now);
  });
}

/** The records of a company that starts: organisation, administrator and first pipeline. */
export async function createCompany(
  tx: Tx,
  input: NewCompany,
  passwordHash: string,
  now: Date,
): Promise<{ orgId: string; personId: string }> {
  const { companyName, adminName, adminEmail, currency, language, fiscalYearStart, timeZone } = input;
  const orgId = await createOrganisation(tx, { name: companyName, currency, language, fiscalYearStart, timeZone }, now);
  await tx.execute(sql`select set_config('koers.org', ${orgId}, true)`);
  const when = { now, today: localDateOf(now, timeZone) };
  const personId = await createPerson(
    tx,
    { orgId, name: adminName, email: adminEmail, role: "admin", passwordHash },
    when,
  );
  await seedPipeline(tx, orgId, language, now);
  return { orgId, personId };
}

export const setupState = open(contract.setupState, async ({ platform }) => ({
  needed: await asOwner(platform.database, setupNeeded),
}));

/** Sets up the company and signs its administrator in. */
export const setUp = open(contract.setUp, async ({ platform, call }, input) => {
  await setUpCompany(platform, input);
  return (await signIn.handle(platform, {
    ...call,
    body: { email: input.adminEmail, password: input.adminPassword },
  })) as OutputOf<typeof signInContract>;
});

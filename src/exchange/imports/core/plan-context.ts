import { nameRegister } from "./name-register.ts";
import type { NameRegister } from "./name-register.ts";
import { questionList } from "./questions.ts";
import type { QuestionList } from "./questions.ts";
import { nameResolver } from "./resolve-names.ts";
import type { ResolveName } from "./resolve-names.ts";
import { canonical } from "./canonical.ts";
import type {
  CompanyData,
  ObjectName,
  PersonData,
  PlanInput,
  PlannedRow,
  ProductData,
  TeamData,
  TerritoryData,
} from "./plan.ts";
import type { ReadRow } from "./read-fields.ts";

/** What the parts of a plan share while it is made. */
export type PlanContext = {
  input: PlanInput;
  questions: QuestionList;
  territories: NameRegister<TerritoryData>;
  teams: NameRegister<TeamData>;
  people: NameRegister<PersonData>;
  products: NameRegister<ProductData>;
  companies: NameRegister<CompanyData>;
  resolve: { company: ResolveName; product: ResolveName; person: ResolveName; territory: ResolveName };
  hash: (data: unknown) => string;
};

/** A row that awaits the outcome of its record. */
export type RowInProgress = { read: ReadRow; object: ObjectName; key: string | null; duplicate: boolean };

const blankPerson = (name: string): PersonData => ({
  name,
  role: "rep",
  email: null,
  managerKey: null,
  teamKey: null,
  territoryKey: null,
});

/** A company of which only the name is known. */
export const blankCompany = (name: string): CompanyData => ({
  name,
  sector: null,
  employees: null,
  revenueCents: null,
  foundedYear: null,
  street: null,
  postalCode: null,
  city: null,
  country: null,
  website: null,
  parentKey: null,
  territoryKey: null,
  ownerKey: null,
});

/** Registers over what exists, and the look-ups the choices ask for. */
export function planContext(input: PlanInput): PlanContext {
  const { known, choices } = input;
  const questions = questionList();
  const territories = nameRegister(known.territories, (name): TerritoryData => ({ name }));
  const teams = nameRegister(known.teams, (name): TeamData => ({ name, managerKey: null, territoryKey: null }));
  const people = nameRegister(known.people, blankPerson);
  const products = nameRegister(known.products, (name, existing): ProductData => ({
    name,
    family: null,
    listPriceCents: existing?.listPriceCents ?? null,
    costCents: null,
  }));
  const companies = nameRegister(known.companies, blankCompany);
  return {
    input,
    questions,
    territories,
    teams,
    people,
    products,
    companies,
    resolve: {
      company: nameResolver("company", companies, choices, questions),
      product: nameResolver("product", products, choices, questions),
      person: nameResolver("person", people, choices, questions),
      territory: nameResolver("territory", territories, choices, questions),
    },
    hash: (data) => input.digest(canonical(data)),
  };
}

/** The row's place in the report once its record's action is known. */
export function plannedRow(
  { read, object, key, duplicate }: RowInProgress,
  actionOf: (key: string) => PlannedRow["action"],
): PlannedRow {
  const failed = read.problems.some((problem) => problem.severity === "error");
  const action = failed ? "error" : duplicate ? "skip" : key === null ? "error" : actionOf(key);
  return { file: read.file, row: read.row, object, key: failed ? null : key, action, problems: read.problems };
}

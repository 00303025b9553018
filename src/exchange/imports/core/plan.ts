import type { FileMapping } from "./column-mapping.ts";
import type { Choices, NamedField } from "./choices.ts";
import type { VersionPlan } from "./history.ts";
import type { KnownStage } from "./stages.ts";
import type { RowProblem, Table } from "./table.ts";

/** What an import makes, in the order in which it must be written. */
export type ObjectName = "territories" | "people" | "teams" | "products" | "companies" | "opportunities";

export const objectNames: readonly ObjectName[] = [
  "territories",
  "people",
  "teams",
  "products",
  "companies",
  "opportunities",
];

/** What happens to a record; a row can also be an error. */
export type RecordAction = "create" | "update" | "unchanged" | "skip";
export type RowAction = RecordAction | "error";

export type TerritoryData = { name: string };
export type TeamData = { name: string; managerKey: string | null; territoryKey: string | null };
export type PersonData = {
  name: string;
  role: "rep" | "manager";
  email: string | null;
  managerKey: string | null;
  teamKey: string | null;
  territoryKey: string | null;
};
export type ProductData = {
  name: string;
  family: string | null;
  listPriceCents: number | null;
  costCents: number | null;
};
export type CompanyData = {
  name: string;
  sector: string | null;
  employees: number | null;
  revenueCents: number | null;
  foundedYear: number | null;
  street: string | null;
  postalCode: string | null;
  city: string | null;
  country: string | null;
  website: string | null;
  parentKey: string | null;
  territoryKey: string | null;
  ownerKey: string | null;
};
export type OpportunityData = {
  name: string;
  companyKey: string | null;
  productKey: string | null;
  quantity: number;
  ownerKey: string | null;
  /** Team and territory of the owner in this import; null leaves them to what is known of the owner. */
  teamKey: string | null;
  territoryKey: string | null;
  currency: string;
  source: string | null;
  reason: string | null;
  nextStep: string | null;
  closeNote: string | null;
  status: "open" | "won" | "lost";
  stageKey: string;
  openedOn: string | null;
  closedOn: string | null;
  expectedClose: string | null;
  /** The amount as it stands now: that of the last version. */
  amountCents: number | null;
  history: VersionPlan[];
};

export type DataOf = {
  territories: TerritoryData;
  people: PersonData;
  teams: TeamData;
  products: ProductData;
  companies: CompanyData;
  opportunities: OpportunityData;
};

/** A record to write. `key` is how other records of the plan refer to it; `hash` tells whether the source changed since last time. */
export type PlannedRecord<T> = {
  key: string;
  sourceId: string;
  action: RecordAction;
  existingId: string | null;
  hash: string;
  data: T;
  origin: { file: number; row: number } | null;
};

/** What became of one row of a file. */
export type PlannedRow = {
  file: number;
  row: number;
  object: ObjectName | null;
  key: string | null;
  action: RowAction;
  problems: RowProblem[];
};

/** What is asked about: an unknown spelling, a group of new names, or a defect of the source. */
export type QuestionTopic =
  | NamedField
  | "sector"
  | "stage"
  | "new-company"
  | "new-product"
  | "new-person"
  | "new-territory"
  | "without-company"
  | "undated"
  | "closed-without-date"
  | "open-value"
  | "ambiguous-column";

/** A choice a person can make about a defect, with what it touches and whether it is settled. */
export type Question = {
  topic: QuestionTopic;
  file: number;
  /** The spelling, stage word or column it is about; null when it is about rows in general. */
  value: string | null;
  suggestion: string | null;
  /** Rows concerned. */
  count: number;
  /** The first rows concerned, as numbered in the file. */
  rows: number[];
  /** A few of the names or values concerned. */
  samples: string[];
  /** False: these rows fail until somebody decides. */
  decided: boolean;
};

/** A record that exists already. `sourceId` and `contentHash` are those of an earlier import from the same source. */
export type KnownRecord = { id: string; name: string; sourceId: string | null; contentHash: string | null };

/** What the organisation already has, as far as an import looks at it. */
export type Known = {
  territories: KnownRecord[];
  people: (KnownRecord & { email: string | null })[];
  teams: KnownRecord[];
  products: (KnownRecord & { listPriceCents: number | null })[];
  companies: KnownRecord[];
  /** Only those that came from the same source. */
  opportunities: { id: string; sourceId: string; contentHash: string | null }[];
  /** Stages of the pipeline the deals go to, in order. */
  stages: KnownStage[];
};

/** Everything a plan depends on; the same input always gives the same plan. */
export type PlanInput = {
  files: { table: Table; mapping: FileMapping }[];
  choices: Choices;
  known: Known;
  /** Local date of the import. */
  today: string;
  /** A collision-free digest of a text. */
  digest: (text: string) => string;
};

export type Counts = Record<RecordAction, number>;

/** What an import will do, to the row: shown by the dry run, carried out by the run itself. */
export type ImportPlan = {
  records: { [K in ObjectName]: PlannedRecord<DataOf[K]>[] };
  rows: PlannedRow[];
  counts: Record<ObjectName, Counts>;
  /** Rows per outcome; `warning` counts rows that are taken over with a remark. */
  rowCounts: Record<RowAction, number> & { warning: number };
  questions: Question[];
};

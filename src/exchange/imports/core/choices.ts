import { nameKey } from "./name-key.ts";
import type { StageTarget } from "./stages.ts";

/** What to do with a name that is not known: use this known one, create it, leave the field empty, or fail the row. */
export type ValueChoice = { use: string } | "create" | "leave-empty" | "reject";

/** The fields whose unknown names are a choice. */
export type NamedField = "company" | "product" | "person" | "territory";

/** Everything a person decides about the defects of a source; defaults are what costs no data. */
export type Choices = {
  /** Currency of amounts that do not name one. */
  currency: string;
  /** Open deals without value: unknown (null), or the product's list price. */
  openValue: "unknown" | "list-price";
  /** Records that exist already: bring them up to date, or leave them as they are. */
  duplicates: "update" | "skip";
  /** Deals without company. */
  withoutCompany: "keep" | "reject";
  /** Open deals without start date: their history starts at the import, or the row fails. */
  undated: "import-moment" | "reject";
  /** Won or lost deals without close date: fail, close on the start date, or close at the import. */
  closedWithoutDate: "reject" | "start-date" | "import-moment";
  /** Take every shown suggestion for a spelling that was not decided on by itself. */
  acceptSuggestions: boolean;
  /** Unknown names without suggestion, per kind. */
  unknown: Record<NamedField, "create" | "leave-empty" | "reject">;
  /** Decisions per spelling, by nameKey of the spelling in the file. */
  values: Record<NamedField, Record<string, ValueChoice>>;
  /** Sector spellings replaced, by nameKey of the spelling in the file. */
  sectors: Record<string, string>;
  /** Stage words decided on, by nameKey of the word in the file. */
  stages: Record<string, StageTarget>;
};

/** A choice set in which only some things are decided. */
export type PartialChoices = Partial<Omit<Choices, "unknown" | "values">> & {
  unknown?: Partial<Choices["unknown"]>;
  values?: Partial<Choices["values"]>;
};

/** The choices with every open point at its default: keep deals without company, unknown amounts unknown, create unknown names, decide nothing about spellings. */
export function withDefaults(given: PartialChoices, currency: string): Choices {
  return {
    currency: given.currency ?? currency,
    openValue: given.openValue ?? "unknown",
    duplicates: given.duplicates ?? "update",
    withoutCompany: given.withoutCompany ?? "keep",
    undated: given.undated ?? "import-moment",
    closedWithoutDate: given.closedWithoutDate ?? "reject",
    acceptSuggestions: given.acceptSuggestions ?? false,
    unknown: { company: "create", product: "create", person: "create", territory: "create", ...given.unknown },
    values: {
      company: keyed(given.values?.company),
      product: keyed(given.values?.product),
      person: keyed(given.values?.person),
      territory: keyed(given.values?.territory),
    },
    sectors: keyed(given.sectors),
    stages: keyed(given.stages),
  };
}

/** The same decisions found by nameKey, so that `GTXPro ` and `gtxpro` are one spelling; no prototype to trip over. */
function keyed<T>(record: Record<string, T> | undefined): Record<string, T> {
  const result = Object.create(null) as Record<string, T>;
  for (const [spelling, choice] of Object.entries(record ?? {})) result[nameKey(spelling)] = choice;
  return result;
}

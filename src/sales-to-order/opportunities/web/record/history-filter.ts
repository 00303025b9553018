import type { OutputOf } from "#base/contract/op.ts";
import type { history } from "../../contract.ts";

export type Entry = OutputOf<typeof history>["items"][number];
export type Change = Entry["changes"][number];

/** Kinds of change that belong together. */
export const KINDS = {
  stages: ["stageId", "pipelineId", "status", "closedOn", "closeReasonId", "closeNote", "criteriaMet", "deletedAt"],
  money: ["amount", "currency", "probability", "category", "categoryReason"],
  dates: ["expectedClose", "nextStep", "nextStepOn"],
  people: ["ownerId", "teamId", "territoryId", "companyId"],
  other: ["name", "type", "channelId", "source", "competitors"],
} as const;
export type Kind = keyof typeof KINDS;

/** The entries with only the changes of the field or kind asked for; null asks for all. An entry left with none goes. */
export function narrow(entries: readonly Entry[], asked: string | null): Entry[] {
  if (asked === null) return [...entries];
  const fields: readonly string[] = asked in KINDS ? KINDS[asked as Kind] : [asked];
  return entries
    .map((entry) => ({ ...entry, changes: entry.changes.filter((change) => fields.includes(change.field)) }))
    .filter((entry) => entry.changes.length > 0);
}

/** What a deal began with that is worth telling: the rest are defaults. */
export const TELLING = [
  "stageId",
  "amount",
  "companyId",
  "ownerId",
  "expectedClose",
  "status",
  "closedOn",
  "closeReasonId",
];

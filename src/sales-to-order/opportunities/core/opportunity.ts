import type { LocalDate } from "#base/kernel/local-date.ts";

export type Status = "open" | "won" | "lost";
export type Category = "pipeline" | "best_case" | "commit" | "omitted";
export type GateField = "companyId" | "amount" | "expectedClose" | "ownerId" | "nextStep" | "source";

/** What the rules of a deal need to know of a stage. */
export type Stage = {
  id: string;
  pipelineId: string;
  position: number;
  probability: number;
  category: Category;
  exitCriteria: readonly { key: string; text: string }[];
  requiredFields: readonly GateField[];
  retired: boolean;
};

/** The part of an opportunity the rules read and change; money in integer cents, null = not yet known. */
export type Opportunity = {
  pipelineId: string;
  stageId: string;
  stageEnteredAt: Date;
  status: Status;
  companyId: string | null;
  amount: number | null;
  ownerId: string | null;
  source: string | null;
  nextStep: string | null;
  expectedClose: LocalDate | null;
  pushCount: number;
  category: Category;
  categoryOwn: boolean;
  categoryReason: string | null;
  probability: number;
  probabilityOwn: boolean;
  criteriaMet: readonly string[];
  closedOn: LocalDate | null;
  closeReasonId: string | null;
  closeNote: string | null;
  deletedAt: Date | null;
};

/** Why a rule refuses; each is a problem of this room's catalogue. */
export type Refusal =
  | { code: "in_bin" | "closed" | "not_closed" | "retired_stage" | "other_pipeline" | "closed_in_future" }
  | { code: "gate"; missing: GateField[] };

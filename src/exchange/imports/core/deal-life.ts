import { nameKey } from "./name-key.ts";
import { addProblem } from "./read-fields.ts";
import type { ReadRow } from "./read-fields.ts";
import { openStageOfClosed, stageOf } from "./stages.ts";
import type { KnownStage, StageTarget } from "./stages.ts";
import type { DealLife } from "./history.ts";
import type { PlanContext } from "./plan-context.ts";

/** The price of what is sold, for open deals whose value the source leaves out. */
export type Pricing = { listPriceCents: number | null; quantity: number };

function targetOf({ input, questions }: PlanContext, read: ReadRow): StageTarget | null {
  const value = read.texts["stage"] ?? "";
  const chosen = input.choices.stages[nameKey(value)];
  const valid =
    chosen && (chosen.status !== "open" || input.known.stages.some((stage) => stage.key === chosen.stageKey));
  const usual = stageOf(value, input.known.stages);
  const target = (valid ? chosen : undefined) ?? usual;
  // Words we know are shown as well: what becomes of a stage is for a person to see before it happens.
  const suggestion = usual?.status === "open" ? usual.stageKey : (usual?.status ?? null);
  questions.note({ topic: "stage", file: read.file, row: read.row, value, suggestion, decided: target !== null });
  if (!target) addProblem(read, "stage_unknown", { field: "stage", value });
  return target;
}

/** Stage of a closed deal while it was open; the pipeline's first when it has no qualification. */
function stageBeforeClose(stages: readonly KnownStage[]): string {
  return stages.find((stage) => stage.key === openStageOfClosed)?.key ?? stages[0]?.key ?? openStageOfClosed;
}

/** The value of an open deal: the source's own, else unknown or the list price; a source that writes 0 does not know either. */
function openAmount(
  { input, questions }: PlanContext,
  read: ReadRow,
  own: number | null,
  { listPriceCents, quantity }: Pricing,
): number | null {
  if (own !== null && own > 0) return own;
  questions.note({ topic: "open-value", file: read.file, row: read.row, decided: true });
  const value = listValue(input.choices.openValue, { listPriceCents, quantity });
  if (value === null && input.choices.openValue === "list-price")
    addProblem(read, "list_price_unknown", {
      field: "product",
      value: read.texts["product"] ?? "",
      severity: "warning",
    });
  return value;
}

function listValue(choice: "unknown" | "list-price", { listPriceCents, quantity }: Pricing): number | null {
  return choice === "unknown" || listPriceCents === null ? null : Math.round(listPriceCents * quantity);
}

function checkDates(context: PlanContext, read: ReadRow, closed: boolean): void {
  const { today } = context.input;
  const { openedOn, closedOn } = read.dates;
  if (openedOn !== undefined && openedOn > today)
    addProblem(read, "date_in_future", { field: "openedOn", value: openedOn });
  if (!closed || closedOn === undefined) return;
  if (closedOn > today) addProblem(read, "date_in_future", { field: "closedOn", value: closedOn });
  if (openedOn !== undefined && closedOn < openedOn) {
    addProblem(read, "close_before_start", { field: "closedOn", value: closedOn, params: { openedOn } });
  }
}

/** The day a won or lost deal closed; without one the choice decides: fail, the start date, or the import (null). */
function closeDate({ input, questions }: PlanContext, read: ReadRow): string | null {
  const own = read.dates["closedOn"];
  if (own !== undefined) return own;
  const { closedWithoutDate } = input.choices;
  const start = read.dates["openedOn"];
  const reject = closedWithoutDate === "reject" || (closedWithoutDate === "start-date" && start === undefined);
  questions.note({ topic: "closed-without-date", file: read.file, row: read.row, decided: !reject });
  addProblem(read, reject ? "close_date_missing" : "close_date_assumed", {
    field: "closedOn",
    severity: reject ? "error" : "warning",
  });
  return closedWithoutDate === "start-date" ? (start ?? null) : null;
}

function undated({ input, questions }: PlanContext, read: ReadRow): void {
  questions.note({ topic: "undated", file: read.file, row: read.row, decided: true });
  const reject = input.choices.undated === "reject";
  if (reject) addProblem(read, "required", { field: "openedOn" });
  else addProblem(read, "history_starts_at_import", { field: "openedOn", severity: "warning" });
}

/** A deal's life as its row tells it: null when its stage is not understood; other faults are added to the row. */
export function lifeOf(context: PlanContext, read: ReadRow, pricing: Pricing): DealLife | null {
  const target = targetOf(context, read);
  if (!target) return null;
  const { input } = context;
  const openedOn = read.dates["openedOn"] ?? null;
  const amount = read.numbers["amount"] ?? null;
  checkDates(context, read, target.status !== "open");
  if (target.status === "open") {
    if (openedOn === null) undated(context, read);
    const expectedClose = read.dates["expectedClose"] ?? read.dates["closedOn"] ?? null;
    const openAmountCents = openAmount(context, read, amount, pricing);
    return { ...target, openedOn, closedOn: null, expectedClose, openAmountCents, closedAmountCents: null };
  }
  const closedOn = closeDate(context, read);
  if (openedOn === null) addProblem(read, "history_starts_at_close", { field: "openedOn", severity: "warning" });
  const whileOpen = listValue(input.choices.openValue, pricing);
  const won = target.status === "won";
  if (won && amount === null) addProblem(read, "won_amount_missing", { field: "amount", severity: "warning" });
  // Sources write 0 for a lost deal because nothing came in, not because it was worth nothing.
  const lostAmount = amount !== null && amount > 0 ? amount : whileOpen;
  return {
    status: target.status,
    stageKey: stageBeforeClose(input.known.stages),
    openedOn,
    closedOn,
    expectedClose: read.dates["expectedClose"] ?? null,
    openAmountCents: whileOpen,
    closedAmountCents: won ? amount : lostAmount,
  };
}

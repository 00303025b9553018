import { sql } from "drizzle-orm";
import type { InputOf } from "#base/contract/op.ts";
import { newId } from "#base/platform/new-id.ts";
import { uuidArray } from "#base/platform/sql-values.ts";
import { command, type QueryContext } from "#base/platform/command.ts";
import type { Tx } from "#base/platform/transaction.ts";
import { invalidField, Problem } from "#base/contract/problem.ts";
import * as contract from "../contract.ts";
import { amountOfLines, type Recurrence } from "../core/lines.ts";
import { loadForChange } from "./load.ts";
import { readDetail } from "./read.ts";
import { withKnownReferences } from "./references.ts";
import { save } from "./save.ts";
import { lineTable } from "./tables.ts";

type WrittenLine = InputOf<typeof contract.setLines>["lines"][number];
export type NewLine = Omit<typeof lineTable.$inferInsert, "orgId" | "id" | "opportunityId" | "effectiveFrom"> & {
  unitPrice: number | null;
  quantity: number;
  discount: number;
  recurrence: Recurrence;
  termMonths: number | null;
};

/** Written lines with what their product fills in: list price, cost and recurrence. */
export async function completeLines(tx: Tx, written: readonly WrittenLine[]): Promise<NewLine[]> {
  const ids = written.flatMap((line) => line.productId ?? []);
  const { rows } =
    ids.length === 0
      ? { rows: [] }
      : await tx.execute<{ id: string; list_price: number | null; cost: number | null; recurrence: Recurrence }>(
          sql`select id, list_price, cost, recurrence from product where id = any (${uuidArray(ids)})`,
        );
  const products = new Map(rows.map((row) => [row.id, row]));
  return written.map((line, position) => {
    const product = line.productId ? products.get(line.productId) : undefined;
    if (line.productId && !product) throw invalidField(`lines.${position}.productId`, "no_such_record");
    if (!product && !line.description) throw invalidField(`lines.${position}.description`, "required");
    const recurrence = line.recurrence ?? product?.recurrence ?? "one_off";
    return {
      position,
      productId: line.productId ?? null,
      description: line.description ?? null,
      quantity: line.quantity,
      unitPrice: line.unitPrice === undefined ? (product?.list_price ?? null) : line.unitPrice,
      discount: line.discount,
      recurrence,
      termMonths: recurrence === "one_off" ? null : (line.termMonths ?? null),
      unitCost: line.unitCost === undefined ? (product?.cost ?? null) : line.unitCost,
    };
  });
}

/** The amount of new lines; a sum beyond what money can hold is a problem of the lines. */
export function amountOf(lines: readonly NewLine[]): number | null {
  try {
    return amountOfLines(lines);
  } catch (error) {
    if (error instanceof RangeError) throw invalidField("lines", "too_big", { max: Number.MAX_SAFE_INTEGER });
    throw error;
  }
}

/** Ends the lines that hold now and begins the new ones, at the same moment. */
export async function replaceLines(
  { tx, actor, now }: Pick<QueryContext, "tx" | "actor" | "now">,
  opportunityId: string,
  lines: readonly NewLine[],
): Promise<void> {
  await tx.execute(
    sql`update opportunity_line set effective_to = greatest(${now.toISOString()}::timestamptz, effective_from + interval '1 microsecond') where opportunity_id = ${opportunityId} and effective_to is null`,
  );
  if (lines.length === 0) return;
  await withKnownReferences(
    tx
      .insert(lineTable)
      .values(
        lines.map((line) => ({ ...line, orgId: actor.orgId, id: newId(now), opportunityId, effectiveFrom: now })),
      ),
  );
}

/** Replaces the lines of an opportunity; its amount follows them. */
export const setLines = command(contract.setLines, async (context, { id, version, lines }) => {
  const { tx, actor, emit } = context;
  const row = await loadForChange(tx, actor, id, version);
  if (row.deletedAt) throw new Problem("opportunities.in_bin", 409);
  const before = await readDetail(tx, actor, id);
  const complete = await completeLines(tx, lines);
  await replaceLines(context, id, complete);
  const amount = complete.length === 0 ? row.amount : amountOf(complete);
  // Raising the version even when the amount stays: the lines themselves are part of what a reader saw.
  const saved = await save(context, row, {
    amount,
    amountSource: complete.length === 0 ? "manual" : "lines",
    updatedAt: context.now,
  });
  emit("opportunity.lines_changed", {
    entity: "opportunity",
    entityId: id,
    before: { lines: before?.lines, amount: row.amount },
    after: { lines: complete, amount },
    ...(saved ? { audience: saved.audience } : {}),
  });
  return (await readDetail(tx, actor, id))!;
});

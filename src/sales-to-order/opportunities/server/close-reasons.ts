import { eq, sql } from "drizzle-orm";
import { newId } from "#base/platform/new-id.ts";
import { command } from "#base/platform/command.ts";
import { refusedAs } from "#base/platform/violations.ts";
import { invalidField, notFound } from "#base/contract/problem.ts";
import * as contract from "../pipelines-contract.ts";
import { closeReasonTable } from "./tables.ts";

const taken = { close_reason_name: () => invalidField("name", "duplicate") };

export const createCloseReason = command(
  contract.createCloseReason,
  async ({ tx, actor, now, emit }, { outcome, name }) => {
    const { rows } = await tx.execute<{ next: number }>(
      sql`select coalesce(max(position), 0) + 1 as next from close_reason where outcome = ${outcome}`,
    );
    const id = newId(now);
    await refusedAs(
      tx.insert(closeReasonTable).values({ orgId: actor.orgId, id, outcome, name, position: rows[0]?.next ?? 1 }),
      taken,
    );
    emit("close_reason.created", { entity: "close_reason", entityId: id, after: { outcome, name } });
    return { id, outcome, name, retired: false };
  },
);

export const editCloseReason = command(contract.editCloseReason, async ({ tx, now, emit }, { id, name, retired }) => {
  const [row] = await tx.select().from(closeReasonTable).where(eq(closeReasonTable.id, id)).for("update");
  if (!row) throw notFound();
  const after = { name: name ?? row.name, retiredAt: retired === undefined ? row.retiredAt : retired ? now : null };
  await refusedAs(tx.update(closeReasonTable).set(after).where(eq(closeReasonTable.id, id)), taken);
  emit("close_reason.edited", {
    entity: "close_reason",
    entityId: id,
    before: { name: row.name },
    after: { name, retired },
  });
  return { id, outcome: row.outcome, name: after.name, retired: after.retiredAt !== null };
});

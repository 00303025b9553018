import { getTableColumns, sql } from "drizzle-orm";
import { command } from "#base/platform/command.ts";
import { beyondSight, type Tx } from "#base/platform/transaction.ts";
import { Problem } from "#base/contract/problem.ts";
import type { Actor } from "#base/platform/actor.ts";
import * as contract from "../contract.ts";
import { searchText } from "../core/search-text.ts";
import { takeBack as takeBackRule, type Fields } from "../core/take-back.ts";
import { loadForChange } from "./load.ts";
import { readDetail } from "./read.ts";
import { save } from "./save.ts";
import { opportunityTable, type OpportunityRow } from "./tables.ts";

type VersionRow = Record<string, unknown> & { linesChanged: boolean };

/** Takes back one change of the caller's own; history keeps the change and its taking back. */
export const takeBack = command(contract.takeBack, async (context, { id, changedAt, reason }) => {
  const { tx, actor, now, emit } = context;
  const row = await loadForChange(tx, actor, id, undefined);
  const [after, before] = await changeAt(tx, actor, id, new Date(changedAt));
  // Lines have verbs of their own; an amount must not part from the lines it follows.
  if (!after || !before || after.linesChanged) throw new Problem("opportunities.not_yours_to_take_back", 409);
  const result = takeBackRule(
    { before: fieldsOf(before), after: fieldsOf(after), at: new Date(String(after.effective_from)) },
    fieldsOfRow(row),
    now,
  );
  if (!result.ok) throw new Problem(`opportunities.${result.error.code}`, 409);
  if (row.deletedAt && !("deletedAt" in result.value)) throw new Problem("opportunities.in_bin", 409);
  expectAllowed(actor, result.value);
  const changes = writable(result.value);
  const saved = await save(context, row, {
    ...changes,
    ...(changes.name === undefined ? {} : { search: searchText(changes.name, row.externalId) }),
  });
  if (saved)
    emit("opportunity.taken_back", {
      entity: "opportunity",
      entityId: id,
      ...saved,
      after: { ...saved.after, reason },
    });
  return (await beyondSight(tx, actor.sight, () => readDetail(tx, actor, id)))!;
});

/** The version that began at a moment by the caller's hand, and the one before it. */
async function changeAt(tx: Tx, actor: Actor, id: string, at: Date): Promise<VersionRow[]> {
  const { rows } = await tx.execute<VersionRow>(sql`with change as (
      select effective_from from opportunity_version
      where opportunity_id = ${id} and effective_from >= ${at.toISOString()}::timestamptz and recorded_by = ${actor.personId}::uuid and origin = 'live'
        and effective_from > (select min(effective_from) from opportunity_version where opportunity_id = ${id})
      order by effective_from limit 1)
    select v.*, exists (select from opportunity_line l where l.opportunity_id = v.opportunity_id and v.effective_from in (l.effective_from, l.effective_to)) as "linesChanged"
    from opportunity_version v join change c on v.effective_from <= c.effective_from
    where v.opportunity_id = ${id} order by v.effective_from desc limit 2`);
  return rows;
}

const columns = Object.entries(getTableColumns(opportunityTable));
const plain = (value: unknown) => (value instanceof Date ? value.toISOString() : (value ?? null));

/** The tracked fields of a version, by the names and types of the record. */
function fieldsOf(version: VersionRow): Fields {
  const tracked = columns.filter(([, column]) => column.name in version && column.name !== "org_id");
  return Object.fromEntries(
    tracked.map(([key, column]) => {
      const value = version[column.name];
      return [key, value === null ? null : plain(column.mapFromDriverValue(value))];
    }),
  );
}

const fieldsOfRow = (row: OpportunityRow): Fields =>
  Object.fromEntries(Object.entries(row).map(([key, value]) => [key, plain(value)]));

const instants = new Set(columns.filter(([, { dataType }]) => dataType === "date").map(([key]) => key));

/** Plain values as the table takes them. */
function writable(fields: Fields): Partial<OpportunityRow> {
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [
      key,
      instants.has(key) && typeof value === "string" ? new Date(value) : value,
    ]),
  );
}

/** Who may not close, hand over or bin may not do it by taking something back either. */
function expectAllowed(actor: Actor, changes: Fields): void {
  const needs = [
    "status" in changes && "opportunity.close",
    "ownerId" in changes && "opportunity.reassign",
    "deletedAt" in changes && "opportunity.delete",
  ].filter((capability) => capability !== false);
  const missing = needs.find((capability) => !actor.capabilities.has(capability));
  if (missing) throw new Problem("forbidden", 403, { params: { capability: missing } });
}

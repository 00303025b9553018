import { sql } from "drizzle-orm";
import type { z } from "zod";
import { invalidField } from "#base/contract/problem.ts";
import { query } from "#base/platform/command.ts";
import { uuidArray } from "#base/platform/sql-values.ts";
import { isoInstant, type Tx } from "#base/platform/transaction.ts";
import * as contract from "../contract.ts";
import { findCompany } from "./read.ts";

type Entry = z.output<typeof contract.historyEntry>;
type Field = Entry["changes"][number]["field"];
type Value = string | number | null;
type Snapshot = Partial<Record<string, Value>>;
type EventRow = {
  id: string;
  at: string | Date;
  type: string;
  by: string | null;
  byName: string | null;
  before: Snapshot | null;
  after: Snapshot | null;
};

const fields: readonly Field[] = contract.historyEntry.shape.changes.element.shape.field.options;
const names: Partial<Record<Field, string>> = { territoryId: "territoryName", ownerId: "ownerName" };

/** What happened to a company the actor sees, from the audit trail. */
export const history = query(contract.history, async ({ tx, actor }, { id, limit, cursor }) => {
  if (cursor !== undefined && !/^\d{1,18}$/.test(cursor)) throw invalidField("cursor", "cursor");
  await findCompany(tx, actor.orgId, id);
  const { rows } = await tx.execute<EventRow>(sql`
    select e.id::text as id, e.at, e.type, e.before, e.after, p.id as by, p.name as "byName"
    from event e left join person p on p.org_id = e.org_id and p.id = e.actor_id
    where e.org_id = ${actor.orgId}::uuid and e.entity = 'company' and e.entity_id = ${id}::uuid
      ${cursor === undefined ? sql`` : sql`and e.id < ${cursor}::bigint`}
    order by e.id desc limit ${limit + 1}`);
  const page = rows.slice(0, limit);
  const parents = await parentNames(tx, actor.orgId, page);
  const items = page.flatMap((row) => entryOf(row, parents) ?? []);
  return { items, nextCursor: rows.length > limit ? (page.at(-1)?.id ?? null) : null };
});

function entryOf({ before, after, at, type, ...row }: EventRow, parents: ReadonlyMap<string, string>): Entry | null {
  const kind = contract.historyEntry.shape.kind.safeParse(type.replace("company.", ""));
  if (!kind.success) return null;
  const labelOf = (field: Field, snapshot: Snapshot | null) => {
    const value = snapshot?.[field];
    if (field === "parentId") return typeof value === "string" ? (parents.get(value) ?? null) : null;
    const name = names[field];
    return name === undefined ? null : ((snapshot?.[name] ?? null) as string | null);
  };
  const changed =
    kind.data === "changed" ? fields.filter((field) => (before?.[field] ?? null) !== (after?.[field] ?? null)) : [];
  const changes = changed.map((field) => ({
    field,
    from: before?.[field] ?? null,
    to: after?.[field] ?? null,
    fromLabel: labelOf(field, before),
    toLabel: labelOf(field, after),
  }));
  return { ...row, at: isoInstant(at), kind: kind.data, changes };
}

/** Names of parents as far as this actor sees them; whoever made the change may have seen more. */
async function parentNames(tx: Tx, orgId: string, rows: readonly EventRow[]): Promise<Map<string, string>> {
  const ids = rows
    .flatMap(({ before, after }) => [before?.["parentId"], after?.["parentId"]])
    .filter((id) => typeof id === "string");
  if (ids.length === 0) return new Map();
  const { rows: named } = await tx.execute<{ id: string; name: string }>(
    sql`select id, name from company where org_id = ${orgId}::uuid and id = any (${uuidArray([...new Set(ids)])})`,
  );
  return new Map(named.map(({ id, name }) => [id, name]));
}

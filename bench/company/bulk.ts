import type { ClientBase } from "pg";

/** Columns of a bulk statement with their SQL types. */
export type Columns = Record<string, string>;

const from = (columns: Columns, parameter: string) =>
  `jsonb_to_recordset(${parameter}::jsonb) as r(${Object.entries(columns)
    .map(([name, type]) => `${name} ${type}`)
    .join(", ")})`;

/** Inserts rows, given as one JSON parameter, into a table of one organisation. */
export async function insertRows(
  client: ClientBase,
  orgId: string,
  table: string,
  columns: Columns,
  rows: readonly object[],
): Promise<void> {
  if (rows.length === 0) return;
  const names = Object.keys(columns);
  await client.query(
    `insert into ${table} (org_id, ${names.join(", ")}) select $1::uuid, ${names.map((name) => `r.${name}`).join(", ")} from ${from(columns, "$2")}`,
    [orgId, JSON.stringify(rows)],
  );
}

/** Updates rows of one organisation by id. */
export async function updateRows(
  client: ClientBase,
  orgId: string,
  table: string,
  columns: Columns,
  rows: readonly object[],
): Promise<void> {
  if (rows.length === 0) return;
  const sets = Object.keys(columns).map((name) => `${name} = r.${name}`);
  await client.query(
    `update ${table} t set ${sets.join(", ")} from ${from({ id: "uuid", ...columns }, "$2")} where t.org_id = $1::uuid and t.id = r.id`,
    [orgId, JSON.stringify(rows)],
  );
}

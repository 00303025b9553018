import { dutchSortKey } from "#base/kernel/dutch-name.ts";
import { searchText } from "#relations/companies/index.ts";
import type { Tx } from "#base/platform/transaction.ts";
import { defaultVisibility } from "#company/people/index.ts";
import type { DataOf, ObjectName, PlannedRecord } from "../core/plan.ts";
import { insertAll, updateAll } from "./bulk.ts";
import type { Columns } from "./bulk.ts";
import { changedColumns, entityOf, loadBefore, reportOf, writeLinks, writeReport } from "./write-context.ts";
import type { WriteContext } from "./write-context.ts";

type NamedObject = Exclude<ObjectName, "opportunities">;

/** How a kind of record is written: what the source may change later, and what is only set when it is made. */
type Writing<T> = {
  columns: Columns;
  columnsOf: (data: T, context: WriteContext) => Record<string, unknown>;
  once: Columns;
  onceOf: (data: T, context: WriteContext) => Record<string, unknown>;
};

const none = { once: {}, onceOf: () => ({}) };

// The address and role of a person who is already here are rights, and a list of deals must not hand those out.
const people: Writing<DataOf["people"]> = {
  columns: { name: "text", sort_name: "text" },
  columnsOf: ({ name }) => ({ name, sort_name: dutchSortKey(name) }),
  once: { email: "text", role: "text", visibility: "text" },
  onceOf: ({ email, role }) => {
    const name = role === "manager" ? "sales_manager" : "rep";
    return { email: email?.toLowerCase() ?? null, role: name, visibility: defaultVisibility(name) };
  },
};

const products: Writing<DataOf["products"]> = {
  columns: { name: "text", family: "text", list_price: "bigint", cost: "bigint" },
  columnsOf: ({ name, family, listPriceCents, costCents }) => ({
    name,
    family,
    list_price: listPriceCents,
    cost: costCents,
  }),
  once: { currency: "text" },
  onceOf: (_, { currency }) => ({ currency }),
};

const companies: Writing<DataOf["companies"]> = {
  columns: {
    name: "text",
    search: "text",
    sector: "text",
    employees: "int",
    revenue: "bigint",
    founded_year: "smallint",
    website: "text",
    street: "text",
    postal_code: "text",
    city: "text",
    country: "text",
    parent_id: "uuid",
    territory_id: "uuid",
    owner_id: "uuid",
  },
  columnsOf: (data, { idOf }) => ({
    name: data.name,
    search: searchText(data.name),
    sector: data.sector,
    employees: data.employees,
    revenue: data.revenueCents,
    founded_year: data.foundedYear,
    website: data.website,
    street: data.street,
    postal_code: data.postalCode,
    city: data.city,
    country: data.country,
    parent_id: idOf("companies", data.parentKey),
    territory_id: idOf("territories", data.territoryKey),
    owner_id: idOf("people", data.ownerKey),
  }),
  ...none,
};

const named = { columns: { name: "text" }, columnsOf: ({ name }: { name: string }) => ({ name }), ...none };

const writings: { [K in NamedObject]: Writing<DataOf[K]> } = {
  territories: named,
  teams: named,
  people,
  products,
  companies,
};

/** Writes planned records of one kind: new ones in one statement, changed ones field by field. */
export async function writeNamed<K extends NamedObject>(
  tx: Tx,
  context: WriteContext,
  object: K,
  records: readonly PlannedRecord<DataOf[K]>[],
): Promise<void> {
  const created = records.filter(({ action }) => action === "create");
  const updated = records.filter(({ action }) => action === "update");
  await create(tx, context, object, created);
  await update(tx, context, object, updated);
  await writeLinks(tx, context, object, [...created, ...updated]);
}

async function create<K extends NamedObject>(
  tx: Tx,
  context: WriteContext,
  object: K,
  records: readonly PlannedRecord<DataOf[K]>[],
): Promise<void> {
  const { columns, columnsOf, once, onceOf } = writings[object] as Writing<DataOf[K]>;
  const rows = records.map(({ key, sourceId, data }) => ({
    id: context.idOf(object, key),
    ...columnsOf(data, context),
    ...onceOf(data, context),
    external_source: context.source,
    external_id: sourceId,
    created_at: context.importedAt,
    updated_at: context.importedAt,
  }));
  const all = {
    id: "uuid",
    ...columns,
    ...once,
    external_source: "text",
    external_id: "text",
    created_at: "timestamptz",
    updated_at: "timestamptz",
  };
  await insertAll(tx, context.orgId, entityOf[object], all, rows);
  await writeReport(
    tx,
    context,
    records.map((record) => reportOf(context, object, record, 1)),
  );
}

async function update<K extends NamedObject>(
  tx: Tx,
  context: WriteContext,
  object: K,
  records: readonly PlannedRecord<DataOf[K]>[],
): Promise<void> {
  if (records.length === 0) return;
  const { columns, columnsOf } = writings[object] as Writing<DataOf[K]>;
  const before = await loadBefore<DataOf[K]>(
    tx,
    context,
    object,
    records.map(({ existingId }) => existingId!),
  );
  const reports = [];
  const rows = [];
  for (const record of records) {
    const known = before.get(record.existingId!);
    if (!known) continue;
    const changes = changedColumns(known, record.data, (data) => columnsOf(data, context));
    const version = known.row.version + 1;
    rows.push({ ...known.row, ...changes, updated_at: context.importedAt, version });
    reports.push({ ...reportOf(context, object, record, version), before: known });
  }
  await updateAll(
    tx,
    context.orgId,
    entityOf[object],
    { id: "uuid", ...columns, updated_at: "timestamptz", version: "int" },
    rows,
  );
  await writeReport(tx, context, reports);
}

import type { ClientBase } from "pg";
import { dutchSortKey } from "#base/kernel/dutch-name.ts";
import { foldText } from "#base/kernel/fold-text.ts";
import type { Database } from "#base/platform/database.ts";
import { insertRows, updateRows, type Columns } from "./company/bulk.ts";
import { makeDeal, MONTHS, type Client, type Deal, type Seller, type World } from "./company/deal-life.ts";
import { chanceOf, type Chance } from "./company/random.ts";
import * as words from "./company/words.ts";

export type Wanted = {
  orgId: string;
  opportunities: number;
  companies?: number;
  seed?: number;
  /** The moment the company's history reaches to. */
  until: Date;
  /** E-mail addresses end in this. */
  domain?: string;
};

export type Generated = {
  sellers: Seller[];
  managerIds: string[];
  teamIds: string[];
  clients: Client[];
  opportunities: number;
};

const SELLERS = 30;
const BATCH = 2_000;

/**
 * Fills an organisation that was just set up with a made-up Dutch B2B company: 30 sellers in 4 teams, companies, products
 * and opportunities with 30 months of history. Everything goes through the real tables and triggers; the same seed and
 * moment give the same company.
 */
export async function generate(database: Database, wanted: Wanted): Promise<Generated> {
  const chance = chanceOf(wanted.seed ?? 20_260_615);
  const client = await database.pool.connect();
  try {
    await client.query("begin");
    await client.query("select set_config('koers.org', $1, true), set_config('koers.origin', 'import', true)", [
      wanted.orgId,
    ]);
    const floor = await makeFloor(client, chance, wanted);
    await client.query("commit");
    for (let left = wanted.opportunities; left > 0; left -= BATCH) {
      const deals = Array.from({ length: Math.min(BATCH, left) }, () => makeDeal(chance, floor.world));
      await writeDeals(client, wanted.orgId, deals);
      // The first rows decide how the foreign keys of all later ones are looked up.
      if (left === wanted.opportunities) await client.query("select koers_analyze()");
    }
    // The embedded database has no autovacuum: index-only scans and good plans need this once after bulk work.
    await client.query("vacuum analyze");
    return {
      sellers: floor.world.sellers.slice(),
      managerIds: floor.managerIds,
      teamIds: floor.teamIds,
      clients: floor.world.clients.slice(),
      opportunities: wanted.opportunities,
    };
  } catch (error) {
    await client.query("rollback");
    throw error;
  } finally {
    client.release();
  }
}

const named: Columns = { id: "uuid", name: "text" };

async function makeFloor(client: ClientBase, chance: Chance, wanted: Wanted) {
  const { orgId, until } = wanted;
  const begun = new Date(until.getTime() - (MONTHS + 6) * 30.4 * 86_400_000);
  const from_on = begun.toISOString().slice(0, 10);
  const id = () => chance.id(begun);
  const root = { id: id(), name: "Verkoop", parent_id: null as string | null };
  const teams = words.teams.map((name) => ({ id: id(), name, parent_id: root.id }));
  await insertRows(client, orgId, "team", { ...named, parent_id: "uuid" }, [root, ...teams]);
  const country = { id: id(), name: "Nederland", parent_id: null as string | null };
  const territories = words.territories.map(({ name, cities }) => ({ id: id(), name, parent_id: country.id, cities }));
  await insertRows(client, orgId, "territory", { ...named, parent_id: "uuid" }, [country, ...territories]);
  const channels = words.channels.map((name, position) => ({ id: id(), name, position: 100 + position }));
  await insertRows(client, orgId, "channel", { ...named, position: "int" }, channels);

  const people = makePeople(chance, begun, wanted.domain ?? "voorbeeld.example");
  await insertRows(
    client,
    orgId,
    "person",
    { ...named, sort_name: "text", email: "text", role: "text", visibility: "text" },
    people,
  );
  const managers = people.filter(({ role }) => role === "sales_manager");
  const reps = people.filter(({ role }) => role === "rep");
  const sellers = reps.map((person, index) => ({
    id: person.id,
    teamId: teams[index % teams.length]!.id,
    territoryId: territories[index % territories.length]!.id,
  }));
  await insertRows(
    client,
    orgId,
    "team_membership",
    { id: "uuid", team_id: "uuid", person_id: "uuid", kind: "text", from_on: "date" },
    [
      ...managers.map((person, index) => ({
        id: id(),
        team_id: teams[index]!.id,
        person_id: person.id,
        kind: "manager",
        from_on,
      })),
      ...sellers.map((seller) => ({ id: id(), team_id: seller.teamId, person_id: seller.id, kind: "member", from_on })),
    ],
  );
  await insertRows(
    client,
    orgId,
    "territory_person",
    { territory_id: "uuid", person_id: "uuid" },
    sellers.map(({ id: person_id, territoryId }) => ({ person_id, territory_id: territoryId })),
  );

  const products = words.products.map((product) => ({
    ...product,
    id: id(),
    list_price: product.price,
    cost: Math.round(product.price * 0.4),
    currency: "EUR",
  }));
  await insertRows(
    client,
    orgId,
    "product",
    { ...named, family: "text", list_price: "bigint", cost: "bigint", currency: "text", recurrence: "text" },
    products,
  );
  const clients = makeClients(chance, begun, wanted.companies ?? 2_000, sellers, territories);
  await insertRows(
    client,
    orgId,
    "company",
    {
      ...named,
      search: "text",
      sector: "text",
      employees: "int",
      revenue: "bigint",
      city: "text",
      country: "text",
      territory_id: "uuid",
      owner_id: "uuid",
    },
    clients,
  );

  const world: World = {
    ...(await readPipeline(client, orgId)),
    sellers,
    clients: clients.map((company) => ({ id: company.id, name: company.name, territoryId: company.territory_id })),
    products: products.map(({ id: product, price, recurrence }) => ({ id: product, price, recurrence })),
    channelIds: channels.map((channel) => channel.id),
    until,
  };
  return { world, managerIds: managers.map((person) => person.id), teamIds: teams.map((team) => team.id) };
}

function makePeople(chance: Chance, begun: Date, domain: string) {
  return Array.from({ length: SELLERS + words.teams.length }, (_, index) => {
    const name = `${words.firstNames[index % words.firstNames.length]} ${words.lastNames[index % words.lastNames.length]}`;
    const role = index < words.teams.length ? "sales_manager" : "rep";
    const address = foldText(name).replaceAll(/[^a-z]+/g, ".");
    return {
      id: chance.id(begun),
      name,
      sort_name: dutchSortKey(name),
      email: `${address}@${domain}`,
      role,
      visibility: role === "rep" ? "own" : "team",
    };
  });
}

function makeClients(
  chance: Chance,
  begun: Date,
  count: number,
  sellers: readonly Seller[],
  territories: readonly { id: string; cities: string[] }[],
) {
  return Array.from({ length: count }, (_, index) => {
    const territory = chance.pick(territories);
    const city = chance.pick(territory.cities);
    const name = `${words.brands[index % words.brands.length]} ${chance.pick(words.trades)} ${city}${index < 500 ? "" : ` ${Math.floor(index / 500) + 1}`}`;
    return {
      id: chance.id(begun),
      name,
      search: foldText(name),
      sector: chance.pick(words.sectors),
      employees: Math.round(chance.lognormal(60, 1.1)),
      revenue: Math.round(chance.lognormal(9_000_000, 1.2)) * 100,
      city,
      country: "Nederland",
      territory_id: territory.id,
      owner_id: chance.pick(sellers).id,
    };
  });
}

async function readPipeline(
  client: ClientBase,
  orgId: string,
): Promise<Pick<World, "stages" | "pipelineId" | "reasonIds">> {
  const pipeline = await client.query<{ id: string }>("select id from pipeline where org_id = $1 and is_default", [
    orgId,
  ]);
  const pipelineId = pipeline.rows[0]?.id;
  if (!pipelineId) throw new Error("the organisation has no default pipeline");
  const stages = await client.query<{ id: string; key: string; probability: number; category: string }>(
    "select id, key, probability, category from stage where org_id = $1 and pipeline_id = $2 order by position",
    [orgId, pipelineId],
  );
  const reasons = await client.query<{ id: string; outcome: "won" | "lost" }>(
    "select id, outcome from close_reason where org_id = $1 order by outcome, position",
    [orgId],
  );
  const idsOf = (outcome: "won" | "lost") =>
    reasons.rows.filter((reason) => reason.outcome === outcome).map((reason) => reason.id);
  return { pipelineId, stages: stages.rows, reasonIds: { won: idsOf("won"), lost: idsOf("lost") } };
}

const states: Columns = {
  effective_at: "timestamptz",
  stage_id: "uuid",
  stage_entered_at: "timestamptz",
  status: "text",
  amount: "bigint",
  expected_close: "date",
  push_count: "int",
  owner_id: "uuid",
  team_id: "uuid",
  category: "text",
  probability: "smallint",
  next_step: "text",
  next_step_on: "date",
  closed_on: "date",
  close_reason_id: "uuid",
  updated_at: "timestamptz",
  version: "int",
};
const births: Columns = {
  id: "uuid",
  name: "text",
  search: "text",
  pipeline_id: "uuid",
  company_id: "uuid",
  territory_id: "uuid",
  channel_id: "uuid",
  source: "text",
  type: "text",
  amount_source: "text",
  currency: "text",
  competitors: "jsonb",
  created_at: "timestamptz",
  ...states,
};

/** Writes deals in waves: all as they began, then what changed first, and so on; the trigger keeps each wave as history. */
async function writeDeals(client: ClientBase, orgId: string, deals: readonly Deal[]): Promise<void> {
  const pipeline = await client.query<{ id: string }>("select id from pipeline where org_id = $1 and is_default", [
    orgId,
  ]);
  const pipeline_id = pipeline.rows[0]!.id;
  await client.query("begin");
  await client.query("select set_config('koers.org', $1, true), set_config('koers.origin', 'import', true)", [orgId]);
  const waves = Math.max(...deals.map((deal) => deal.states.length));
  for (let wave = 0; wave < waves; wave += 1) {
    const rows = deals.flatMap((deal) => {
      const state = deal.states[wave];
      return state
        ? [
            {
              ...deal,
              ...state,
              search: foldText(deal.name),
              pipeline_id,
              currency: "EUR",
              updated_at: state.effective_at,
              version: wave + 1,
            },
          ]
        : [];
    });
    if (wave === 0) await insertRows(client, orgId, "opportunity", births, rows);
    else
      await updateRows(
        client,
        orgId,
        "opportunity",
        states,
        rows.map(({ id, ...row }) => ({ id, ...only(row, states) })),
      );
  }
  const lines = deals.flatMap((deal) =>
    deal.lines.map((line, position) => ({
      ...line,
      id: lineId(deal.id, position),
      opportunity_id: deal.id,
      position,
      effective_from: deal.created_at,
    })),
  );
  await insertRows(
    client,
    orgId,
    "opportunity_line",
    {
      id: "uuid",
      opportunity_id: "uuid",
      position: "int",
      product_id: "uuid",
      quantity: "numeric",
      unit_price: "bigint",
      discount: "numeric",
      recurrence: "text",
      term_months: "int",
      effective_from: "timestamptz",
    },
    lines,
  );
  await client.query("commit");
}

const only = (row: object, columns: Columns) =>
  Object.fromEntries(Object.entries(row).filter(([name]) => name in columns));

/** A line's id: its deal's, with the place of the line in the last digit. */
const lineId = (dealId: string, position: number) => `${dealId.slice(0, -1)}${position}`;

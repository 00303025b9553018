import { uuidv7 } from "#base/kernel/id.ts";
import { foldText } from "#base/kernel/fold-text.ts";
import { chanceOf } from "../company/random.ts";
import type { Request } from "./client.ts";
import type { Target } from "./target.ts";

export type Statement = { text: string; values: unknown[] };

/** An operation of the API and the plain SQL it cannot do without, with fresh parameters for every call. */
export type Operation = {
  name: string;
  writes: boolean;
  /** Held to 3 × plain SQL + 3 ms, and at 100,000 to 1.5 × what it takes at 10,000. */ bounded: boolean;
  request: () => Request;
  plain: () => Statement;
};

type Row = { id: string; stage_id: string };

const shown = `o.id, o.name, o.company_id, company.name as company_name, o.pipeline_id, o.stage_id, stage.name as stage_name, o.stage_entered_at,
  o.status, o.amount, o.amount_source, o.currency, o.owner_id, owner.name as owner_name, o.team_id, team.name as team_name, o.territory_id, territory.name as territory_name,
  o.channel_id, channel.name as channel_name, o.source, o.type, o.expected_close, o.push_count, o.category, o.category_own, o.category_reason, o.probability, o.probability_own,
  o.next_step, o.next_step_on, o.competitors, o.criteria_met, o.closed_on, o.close_reason_id, reason.name as close_reason, o.close_note, o.external_id, o.deleted_at,
  o.created_at, o.updated_at, o.version`;
const names = `join stage on stage.org_id = o.org_id and stage.id = o.stage_id
  left join company on company.org_id = o.org_id and company.id = o.company_id
  left join person owner on owner.org_id = o.org_id and owner.id = o.owner_id
  left join team on team.org_id = o.org_id and team.id = o.team_id
  left join territory on territory.org_id = o.org_id and territory.id = o.territory_id
  left join channel on channel.org_id = o.org_id and channel.id = o.channel_id
  left join close_reason reason on reason.org_id = o.org_id and reason.id = o.close_reason_id`;

/** Everything that is measured, with parameters drawn from the target's own data. */
export async function operationsOf(target: Target): Promise<Operation[]> {
  const { orgId, keys, sellerId } = target;
  const { pool } = target.application.platform.database;
  const chance = chanceOf(7);
  const stages = (
    await pool.query<{ id: string; probability: number; category: string; pipeline_id: string }>(
      "select id, probability, category, pipeline_id from stage where org_id = $1 order by position",
      [orgId],
    )
  ).rows;
  const anyIds = (
    await pool.query<{ id: string }>("select id from opportunity where org_id = $1 order by id limit 1 offset 0", [
      orgId,
    ])
  ).rows;
  anyIds.push(
    ...(
      await pool.query<{ id: string }>("select id from opportunity where org_id = $1 and right(id::text, 1) = 'a'", [
        orgId,
      ])
    ).rows,
  );
  const open = (
    await pool.query<Row>(
      "select id, stage_id from opportunity where org_id = $1 and status = 'open' order by right(id::text, 6) limit 2400",
      [orgId],
    )
  ).rows;
  // Two halves: the API and the plain statement never touch the same deal.
  const moving = { api: open.filter((_, index) => index % 2 === 0), plain: open.filter((_, index) => index % 2 === 1) };
  const turns = { api: 0, plain: 0 };
  const mine = (
    await pool.query<{ stage_id: string }>(
      "select stage_id from opportunity where org_id = $1 and owner_id = $2 and status = 'open' group by 1",
      [orgId, sellerId],
    )
  ).rows;
  const words = target.generated.clients.flatMap(({ name }) =>
    foldText(name)
      .split(" ")
      .filter((word) => /^[a-z]{4,}$/.test(word)),
  );
  const query = () =>
    chance.whether(0.5)
      ? chance.pick(words)
      : `${foldText(chance.pick(target.generated.clients).name).split(" ").slice(0, 2).join(" ")}`;

  const get = (path: string, key = keys.director): Request => ({ method: "GET", path, key });
  const post = (path: string, body: object): Request => ({
    method: "POST",
    path,
    key: keys.director,
    body: JSON.stringify(body),
  });
  const listSql = (stageId: string, owner?: string): Statement => ({
    text: `select ${shown} from (select * from opportunity where org_id = $1 and stage_id = $2 and status = 'open' and deleted_at is null ${owner ? "and owner_id = $3" : ""} order by amount desc nulls last, id desc limit 51) o ${names} order by o.amount desc nulls last, o.id desc`,
    values: owner ? [orgId, stageId, owner] : [orgId, stageId],
  });
  const boardSql = (owner?: string): Statement => ({
    text: `with deal as (select * from opportunity where org_id = $1 and pipeline_id = $2 and status = 'open' and deleted_at is null ${owner ? "and owner_id = $3" : ""}),
        total as (select stage_id, count(*) as count, sum(amount) as amount, sum((amount * probability + 50) / 100) as weighted, count(*) filter (where amount is null) as unknown from deal group by stage_id),
        card as (select picked.* from stage s cross join lateral (select * from opportunity where org_id = $1 and stage_id = s.id and status = 'open' and deleted_at is null ${owner ? "and owner_id = $3" : ""} order by amount desc nulls last, id desc limit 26) picked where s.org_id = $1 and s.pipeline_id = $2)
      select ${shown}, total.* from total full join card o on o.stage_id = total.stage_id left ${names}`,
    values: owner ? [orgId, stages[0]!.pipeline_id, owner] : [orgId, stages[0]!.pipeline_id],
  });
  const nextMove = (side: "api" | "plain") => {
    const deal = moving[side][(turns[side] += 1) % moving[side].length]!;
    const to = stages
      .slice(0, 3)
      .find((stage) => stage.id !== deal.stage_id && stage.id !== stages[turns[side] % 3]!.id)!;
    deal.stage_id = to.id;
    return { deal, to };
  };

  return [
    {
      name: "list, first page (stage, open, -amount)",
      writes: false,
      bounded: true,
      request: () =>
        get(`/opportunities?stage=${chance.pick(stages.slice(0, 4)).id}&status=open&sort=-amount&limit=50`),
      plain: () => listSql(chance.pick(stages.slice(0, 4)).id),
    },
    {
      name: "list, first page (stage, any status, -amount)",
      writes: false,
      bounded: true,
      request: () => get(`/opportunities?stage=${chance.pick(stages.slice(0, 4)).id}&sort=-amount&limit=50`),
      plain: () => ({
        text: `select ${shown} from (select * from opportunity where org_id = $1 and stage_id = $2 and deleted_at is null order by amount desc nulls last, id desc limit 51) o ${names} order by o.amount desc nulls last, o.id desc`,
        values: [orgId, chance.pick(stages.slice(0, 4)).id],
      }),
    },
    {
      name: "board, first load",
      writes: false,
      bounded: false,
      request: () => get("/opportunities/board"),
      plain: () => boardSql(),
    },
    {
      name: "get one",
      writes: false,
      bounded: true,
      request: () => get(`/opportunities/${chance.pick(anyIds).id}`),
      plain: () => ({
        text: `select ${shown}, (select json_agg(json_build_object('id', l.id, 'product_id', l.product_id, 'product_name', p.name, 'description', l.description, 'quantity', l.quantity, 'unit_price', l.unit_price,
            'discount', l.discount, 'recurrence', l.recurrence, 'term_months', l.term_months, 'unit_cost', l.unit_cost) order by l.position)
          from opportunity_line l left join product p on p.org_id = l.org_id and p.id = l.product_id where l.org_id = o.org_id and l.opportunity_id = o.id and l.effective_to is null) as lines
          from opportunity o ${names} where o.org_id = $1 and o.id = $2`,
        values: [orgId, chance.pick(anyIds).id],
      }),
    },
    {
      name: "summary (open)",
      writes: false,
      bounded: false,
      request: () => get("/opportunities/summary?status=open"),
      plain: () => ({
        text: "select count(*), sum(amount), sum((amount * probability + 50) / 100), count(*) filter (where amount is null) from opportunity where org_id = $1 and status = 'open' and deleted_at is null",
        values: [orgId],
      }),
    },
    {
      name: "search (one or two words)",
      writes: false,
      bounded: false,
      request: () => get(`/opportunities?q=${encodeURIComponent(query())}&limit=50`),
      plain: () => {
        const patterns = query()
          .split(" ")
          .map((word) => `%${word}%`);
        const found = patterns.map(
          (_, index) =>
            `(o.search like $${index + 2} or o.company_id in (select id from company where org_id = $1 and search like $${index + 2}))`,
        );
        return {
          text: `select ${shown} from (select * from opportunity o where o.org_id = $1 and o.deleted_at is null and ${found.join(" and ")} order by updated_at desc, id desc limit 51) o ${names} order by o.updated_at desc, o.id desc`,
          values: [orgId, ...patterns],
        };
      },
    },
    {
      name: "list, as a seller (own deals)",
      writes: false,
      bounded: true,
      request: () =>
        get(`/opportunities?stage=${chance.pick(mine).stage_id}&status=open&sort=-amount&limit=50`, keys.seller),
      plain: () => listSql(chance.pick(mine).stage_id, sellerId),
    },
    {
      name: "board, as a seller",
      writes: false,
      bounded: false,
      request: () => get("/opportunities/board", keys.seller),
      plain: () => boardSql(sellerId),
    },
    {
      name: "create",
      writes: true,
      bounded: false,
      request: () =>
        post("/opportunities", {
          name: `Gemeten kans ${chance.between(1, 1e9)}`,
          companyId: chance.pick(target.generated.clients).id,
          amount: chance.between(100_000, 9_000_000),
          expectedClose: "2027-01-31",
        }),
      plain: () => {
        const name = `Gemeten kans ${chance.between(1, 1e9)}`;
        const stage = stages[0]!;
        const client = chance.pick(target.generated.clients);
        return {
          text: `insert into opportunity (org_id, id, name, search, company_id, territory_id, pipeline_id, stage_id, stage_entered_at, amount, currency, owner_id, expected_close, category, probability)
            values ($1, $2, $3, $4, $5, $6, $7, $8, now(), $9, 'EUR', $10, $11, $12, $13)`,
          values: [
            orgId,
            uuidv7(Date.now(), Buffer.from(Array.from({ length: 10 }, () => chance.between(0, 255)))),
            name,
            foldText(name),
            client.id,
            client.territoryId,
            stage.pipeline_id,
            stage.id,
            chance.between(100_000, 9_000_000),
            sellerId,
            "2027-01-31",
            stage.category,
            stage.probability,
          ],
        };
      },
    },
    {
      name: "move to another stage",
      writes: true,
      bounded: true,
      request: () => {
        const { deal, to } = nextMove("api");
        return post(`/opportunities/${deal.id}/stage`, { stageId: to.id });
      },
      plain: () => {
        const { deal, to } = nextMove("plain");
        return {
          text: "update opportunity set stage_id = $3, stage_entered_at = now(), category = $4, probability = $5, updated_at = now(), effective_at = now(), version = version + 1 where org_id = $1 and id = $2",
          values: [orgId, deal.id, to.id, to.category, to.probability],
        };
      },
    },
  ];
}

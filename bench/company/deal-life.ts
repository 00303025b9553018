import { amountOfLines, type Recurrence } from "../../src/sales-to-order/opportunities/core/lines.ts";
import type { Chance } from "./random.ts";
import { competitors, needs, nextSteps, sources } from "./words.ts";

const DAY = 86_400_000;
export const MONTHS = 30;

export type Stage = { id: string; key: string; probability: number; category: string };
export type Seller = { id: string; teamId: string; territoryId: string | null };
export type Client = { id: string; name: string; territoryId: string };
export type Product = { id: string; price: number; recurrence: Recurrence };

/** What a made-up deal can refer to. */
export type World = {
  stages: readonly Stage[];
  sellers: readonly Seller[];
  clients: readonly Client[];
  products: readonly Product[];
  channelIds: readonly string[];
  reasonIds: { won: readonly string[]; lost: readonly string[] };
  pipelineId: string;
  until: Date;
};

/** How a deal stands from a moment on; keys are columns. */
export type DealState = {
  effective_at: string;
  stage_id: string;
  stage_entered_at: string;
  status: "open" | "won" | "lost";
  amount: number | null;
  expected_close: string | null;
  push_count: number;
  owner_id: string;
  team_id: string;
  category: string;
  probability: number;
  next_step: string | null;
  next_step_on: string | null;
  closed_on: string | null;
  close_reason_id: string | null;
};

export type DealLine = {
  product_id: string;
  quantity: number;
  unit_price: number;
  discount: number;
  recurrence: Recurrence;
  term_months: number | null;
};

/** A deal with everything that happened to it, oldest first. */
export type Deal = {
  id: string;
  name: string;
  company_id: string | null;
  territory_id: string | null;
  channel_id: string;
  source: string;
  type: "new" | "expansion" | "renewal";
  amount_source: "manual" | "lines";
  competitors: string[];
  created_at: string;
  states: DealState[];
  lines: DealLine[];
};

const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);

/** When a deal began and ended: a quarter is still open and mostly young; the rest ended some time before now. */
function spanOf(chance: Chance, until: number): { begun: number; ended: number | null } {
  const history = MONTHS * 30.4 * DAY;
  // More deals each month than the month before: a company that grows.
  const place = Math.sqrt(chance.next());
  if (chance.whether(0.25))
    return { begun: until - Math.min(history, DAY + chance.lognormal(45, 0.8) * DAY), ended: null };
  const begun = until - history + place * (history - 4 * DAY);
  return { begun, ended: Math.min(until - 3_600_000, begun + DAY + chance.lognormal(60, 0.7) * DAY) };
}

function linesOf(chance: Chance, world: World): DealLine[] {
  return Array.from({ length: chance.between(1, 3) }, () => {
    const product = chance.pick(world.products);
    return {
      product_id: product.id,
      quantity: product.recurrence === "monthly" ? chance.between(5, 80) : chance.between(1, 12),
      unit_price: product.price,
      discount: chance.pick([0, 0, 0, 5, 10, 12.5]),
      recurrence: product.recurrence,
      term_months: product.recurrence === "one_off" ? null : chance.pick([12, 12, 24, 36]),
    };
  });
}

/** One deal of the made-up company, with 2 to 5 versions of history (a young open deal may have only one). */
export function makeDeal(chance: Chance, world: World): Deal {
  const { begun, ended } = spanOf(chance, world.until.getTime());
  const client = chance.whether(0.94) ? chance.pick(world.clients) : null;
  const lines = chance.whether(0.35) ? linesOf(chance, world) : [];
  const need = chance.pick(needs);
  return {
    id: chance.id(new Date(begun)),
    name: client && chance.whether(0.6) ? `${need} ${client.name}` : `${need} ${chance.between(2024, 2027)}`,
    company_id: client?.id ?? null,
    territory_id: client?.territoryId ?? null,
    channel_id: chance.pick(world.channelIds),
    source: chance.pick(sources),
    type: chance.weighted({ new: 5, expansion: 3, renewal: 2 }),
    amount_source: lines.length > 0 ? "lines" : "manual",
    competitors: chance.whether(0.3) ? [chance.pick(competitors)] : [],
    created_at: new Date(begun).toISOString(),
    states: statesOf(chance, world, {
      begun,
      ended,
      fixed:
        lines.length > 0
          ? amountOfLines(lines.map((line) => ({ ...line, unitPrice: line.unit_price, termMonths: line.term_months })))
          : null,
    }),
    lines,
  };
}

/** A few moments in the life of a deal, in order, at least an hour apart. */
function momentsOf(chance: Chance, begun: number, ended: number, count: number): number[] {
  const step = (ended - begun) / (count + 1);
  return Array.from({ length: count }, (_, index) => Math.round(begun + step * (index + 0.6 + 0.4 * chance.next())));
}

function statesOf(
  chance: Chance,
  world: World,
  life: { begun: number; ended: number | null; fixed: number | null },
): DealState[] {
  const seller = chance.pick(world.sellers);
  const until = life.ended ?? world.until.getTime();
  const changes = life.ended === null ? chance.between(until - life.begun < 10 * DAY ? 0 : 1, 4) : chance.between(0, 3);
  let place = chance.weighted({ "0": 6, "1": 3, "2": 1 }) === "0" ? 0 : 1;
  const first = stateAt(chance, world, life.begun, place, seller, life.fixed);
  const states = [first];
  for (const at of momentsOf(chance, life.begun, until - 600_000, changes)) {
    const earlier = states.at(-1)!;
    if (chance.whether(0.6) && place < world.stages.length - 1) place += 1;
    states.push(changed(chance, world, earlier, at, place, life.fixed));
  }
  if (life.ended !== null) states.push(closed(chance, world, states.at(-1)!, life.ended, life.fixed));
  return states;
}

function stateAt(
  chance: Chance,
  world: World,
  at: number,
  place: number,
  seller: Seller,
  fixed: number | null,
): DealState {
  const stage = world.stages[place]!;
  return {
    effective_at: new Date(at).toISOString(),
    stage_id: stage.id,
    stage_entered_at: new Date(at).toISOString(),
    status: "open",
    amount: fixed ?? (chance.whether(0.4) ? null : amountOf(chance)),
    expected_close: chance.whether(0.15) ? null : dayOf(at + chance.between(20, 120) * DAY),
    push_count: 0,
    owner_id: seller.id,
    team_id: seller.teamId,
    category: stage.category,
    probability: stage.probability,
    next_step: chance.whether(0.5) ? chance.pick(nextSteps) : null,
    next_step_on: null,
    closed_on: null,
    close_reason_id: null,
  };
}

/** Whole fifties, as people estimate. */
const amountOf = (chance: Chance) => Math.max(500_00, Math.round(chance.lognormal(11_500, 1) / 50) * 50_00);

function changed(
  chance: Chance,
  world: World,
  earlier: DealState,
  at: number,
  place: number,
  fixed: number | null,
): DealState {
  const stage = world.stages[place]!;
  const moved = stage.id !== earlier.stage_id;
  const pushed = earlier.expected_close !== null && chance.whether(0.4);
  const handedOver = chance.whether(0.05) ? chance.pick(world.sellers) : null;
  return {
    ...earlier,
    effective_at: new Date(at).toISOString(),
    ...(moved
      ? {
          stage_id: stage.id,
          stage_entered_at: new Date(at).toISOString(),
          category: stage.category,
          probability: stage.probability,
        }
      : {}),
    amount: fixed ?? (chance.whether(0.3) ? amountOf(chance) : earlier.amount),
    ...(pushed
      ? {
          expected_close: dayOf(Date.parse(earlier.expected_close!) + chance.between(7, 45) * DAY),
          push_count: earlier.push_count + 1,
        }
      : {}),
    ...(handedOver ? { owner_id: handedOver.id, team_id: handedOver.teamId } : {}),
    next_step: chance.pick(nextSteps),
    next_step_on: chance.whether(0.5) ? dayOf(at + chance.between(1, 20) * DAY) : null,
  };
}

function closed(chance: Chance, world: World, earlier: DealState, at: number, fixed: number | null): DealState {
  const status = chance.whether(0.42) ? "won" : "lost";
  return {
    ...earlier,
    effective_at: new Date(at).toISOString(),
    status,
    amount: fixed ?? (status === "won" ? (earlier.amount ?? amountOf(chance)) : earlier.amount),
    closed_on: dayOf(at),
    close_reason_id: chance.whether(0.8) ? chance.pick(world.reasonIds[status]) : null,
    next_step: null,
    next_step_on: null,
  };
}

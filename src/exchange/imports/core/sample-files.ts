import { addDays, formatLocalDate, localDate } from "#base/kernel/local-date.ts";

/** A generated source file as text. */
export type SampleFile = { name: string; text: string };

/** What the generated files contain, to compare an import with. */
export type SampleFacts = {
  deals: number;
  won: number;
  wonCents: number;
  lost: number;
  open: number;
  people: number;
  managers: number;
  companies: number;
  misspelt: number;
  undated: number;
  withoutCompany: number;
};

type Deal = {
  id: string;
  agent: number;
  product: number;
  company: number | null;
  stage: number;
  opened: string;
  closed: string;
  value: string;
};

const products: readonly [name: string, spelling: string, family: string, price: number][] = [
  ["Nova Basic", "Nova Basic", "Nova", 600],
  ["Nova Pro", "NovaPro", "Nova", 4800],
  ["Atlas 300", "Atlas 300", "Atlas", 75],
  ["Atlas 500", "Atlas 500", "Atlas", 3400],
  ["Orion Plus", "Orion Plus", "Orion", 26_000],
];
const sectors = ["retail", "medical", "technolgy", "software", "finance"];
const regions = ["Central", "East", "West"];
const dutchRegions = ["Midden", "Oost", "West"];
const stages = ["Prospecting", "Engaging", "Won", "Lost"];
const dutchStages = ["Prospect", "In gesprek", "Gewonnen", "Verloren"];
const agentCount = 12;
const managerCount = 4;
const companyCount = 20;

/** A small repeatable source of numbers below `below` (a linear congruential generator). */
function numbers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const agentName = (i: number) => `Agent ${String.fromCharCode(65 + i)} Voorbeeld`;
const managerName = (i: number) => `Manager ${String.fromCharCode(75 + i)} Leider`;
const companyName = (i: number) => `Bedrijf ${String.fromCharCode(65 + i)}${i} BV`;

function makeDeals(count: number, seed: number): Deal[] {
  const pick = numbers(seed);
  return Array.from({ length: count }, (_, i) => {
    const stage = [0, 1, 1, 2, 2, 2, 2, 3, 3, 3][pick(10)]!;
    const day = addDays(localDate("2023-01-02"), pick(400));
    const product = pick(products.length);
    return {
      id: `D${String(i).padStart(6, "0")}`,
      agent: pick(agentCount),
      product,
      company: stage <= 1 && pick(3) > 0 ? null : pick(companyCount),
      stage,
      opened: stage === 0 ? "" : day,
      closed: stage < 2 ? "" : addDays(day, pick(120)),
      value: stage === 2 ? String(products[product]![3] + pick(100)) : stage === 3 ? "0" : "",
    };
  });
}

function factsOf(deals: readonly Deal[]): SampleFacts {
  const won = deals.filter(({ stage }) => stage === 2);
  return {
    deals: deals.length,
    won: won.length,
    wonCents: won.reduce((sum, { value }) => sum + Number(value) * 100, 0),
    lost: deals.filter(({ stage }) => stage === 3).length,
    open: deals.filter(({ stage }) => stage < 2).length,
    people: agentCount,
    managers: managerCount,
    companies: companyCount,
    misspelt: deals.filter(({ product }) => products[product]![0] !== products[product]![1]).length,
    undated: deals.filter(({ stage }) => stage === 0).length,
    withoutCompany: deals.filter(({ company }) => company === null).length,
  };
}

const csv = (header: string, rows: readonly (readonly (string | number)[])[], separator = ","): string =>
  `${[header, ...rows.map((cells) => cells.join(separator))].join("\r\n")}\r\n`;

const accounts = () =>
  Array.from({ length: companyCount }, (_, i) => {
    const parent = i % 7 === 3 ? companyName(i + 1) : "";
    return [companyName(i), sectors[i % sectors.length]!, 1980 + i, `${100 + i}.5`, 50 * (i + 1), "Nederland", parent];
  });

const teams = () =>
  Array.from({ length: agentCount }, (_, i) => {
    const manager = i % managerCount;
    return [agentName(i), managerName(manager), regions[manager % 3]!];
  });

const pipeline = (deals: readonly Deal[]) =>
  deals.map(({ id, agent, product, company, stage, opened, closed, value }) => {
    const name = company === null ? "" : companyName(company);
    return [id, agentName(agent), products[product]![1], name, stages[stage]!, opened, closed, value];
  });

const mavenHeaders = {
  pipeline: "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value",
  accounts: "account,sector,year_established,revenue,employees,office_location,subsidiary_of",
  products: "product,series,sales_price",
  teams: "sales_agent,manager,regional_office",
  dictionary: "Table,Field,Description",
};

/** Generated files in the shape of the `maven` preset, with the defects of the real ones: misspelt product and sector, deals without company or date. */
export function sampleMavenFiles(count: number, seed = 1): { files: SampleFile[]; facts: SampleFacts } {
  const deals = makeDeals(count, seed);
  const prices = products.map(([name, , family, price]) => [name, family, price]);
  const files = [
    { name: "sales_pipeline.csv", text: csv(mavenHeaders.pipeline, pipeline(deals)) },
    { name: "accounts.csv", text: csv(mavenHeaders.accounts, accounts()) },
    { name: "products.csv", text: csv(mavenHeaders.products, prices) },
    { name: "sales_teams.csv", text: csv(mavenHeaders.teams, teams()) },
    { name: "data_dictionary.csv", text: csv(mavenHeaders.dictionary, [["accounts", "account", "Company name"]]) },
  ];
  return { files, facts: factsOf(deals) };
}

/** 1054 becomes 1.054,00. */
function dutchAmount(value: string): string {
  return value === "" ? "" : `${value.replace(/\B(?=(?:\d{3})+$)/gu, ".")},00`;
}

/** The same generated deals as a Dutch spreadsheet writes them; to be encoded as Windows-1252 by the caller. */
export function sampleDutchFile(count: number, seed = 1): { file: SampleFile; facts: SampleFacts } {
  const deals = makeDeals(count, seed);
  const date = (text: string) => (text === "" ? "" : formatLocalDate(localDate(text), "nl"));
  const header = "Kansnummer;Relatie;Product;Verkoper;Regio;Fase;Startdatum;Sluitdatum;Bedrag excl. btw;Opmerking";
  const rows = deals.map((deal) => {
    const company = deal.company === null ? "" : companyName(deal.company);
    const region = dutchRegions[(deal.agent % managerCount) % 3]!;
    return [
      deal.id,
      company,
      products[deal.product]![1],
      agentName(deal.agent),
      region,
      dutchStages[deal.stage]!,
      date(deal.opened),
      date(deal.closed),
      dutchAmount(deal.value),
      "€ — geïmporteerd",
    ];
  });
  return { file: { name: "verkoopkansen.csv", text: csv(header, rows, ";") }, facts: factsOf(deals) };
}

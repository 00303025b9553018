import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { temporaryFolder } from "../tests/kit/process.ts";
import { sampleMavenFiles } from "../src/exchange/imports/core/sample-files.ts";
import { startClient } from "./load/client.ts";
import { firstPageBytes } from "./load/first-page.ts";
import { measure } from "./load/measure.ts";
import { operationsOf } from "./load/operations.ts";
import { importOnNothing, startOn, startOnNothing } from "./load/process-figures.ts";
import { growthOf, tableOf, type Found } from "./load/report.ts";
import { startTarget, type Kind } from "./load/target.ts";

const { values: options } = parseArgs({
  options: {
    /** 10,000 deals only, and fewer calls. */
    quick: { type: "boolean" },
    /** embedded or server. */
    only: { type: "string" },
    /** Only operations whose name contains this. */
    match: { type: "string" },
    json: { type: "boolean" },
  },
});
const kinds: Kind[] =
  options.only === "embedded" || options.only === "server" ? [options.only] : ["embedded", "server"];
const sizes = options.quick ? [10_000] : [10_000, 100_000];
const limits = options.quick ? { blocks: 6, milliseconds: 1_000 } : { blocks: 15, milliseconds: 2_500 };
const say = (line: string) => void process.stderr.write(`${line}\n`);

/** Every operation on one database of one size, at concurrency 1 and 16. */
async function measureTarget(kind: Kind, opportunities: number): Promise<{ found: Found[]; facts: string[] }> {
  say(`${kind}, ${opportunities} deals: filling …`);
  const target = await startTarget(kind, opportunities, process.env.KOERS_BENCH_POSTGRES_URL);
  const client = startClient(target.address);
  const found: Found[] = [];
  for (const operation of await operationsOf(target)) {
    if (options.match && !operation.name.includes(options.match)) continue;
    for (const concurrency of [1, 16]) {
      const measured = await measure(client, target.application.platform.database.pool, operation, concurrency, limits);
      found.push({ ...measured, kind, opportunities });
      say(
        `  ${measured.operation}, ${concurrency} at once: ${measured.api.p50.toFixed(2)} ms, plain SQL ${measured.plain.p50.toFixed(2)} ms`,
      );
    }
  }
  await client.close();
  await target.stop();
  const started = await startOn(target.environment);
  await target.remove();
  const facts = [
    `- ${kind}, ${opportunities.toLocaleString("en")} deals: the server process is ready in ${started.milliseconds} ms and holds ${started.megabytes ?? "?"} MB when idle.`,
  ];
  return { found, facts };
}

/** The Maven files beside the project when they are there, else generated ones of the same form and size. */
function importFiles(): string[] {
  const real = path.resolve(import.meta.dirname, "../../shared/data/maven-crm");
  if (existsSync(real)) return [real];
  const folder = path.join(temporaryFolder(), "maven");
  mkdirSync(folder);
  for (const { name, text } of sampleMavenFiles(8_800).files) writeFileSync(path.join(folder, name), text);
  return [folder];
}

const found: Found[] = [];
const facts: string[] = [];
for (const kind of kinds) {
  for (const size of sizes) {
    const measured = await measureTarget(kind, size);
    found.push(...measured.found);
    facts.push(...measured.facts);
  }
}
if (!options.match) {
  const empty = await startOnNothing();
  const imported = await importOnNothing(importFiles());
  const page = firstPageBytes();
  facts.push(
    `- Server process on an empty data folder: ready in ${empty.first} ms the first time (the database is made), ${empty.second} ms the second.`,
    `- Import from the command line, everything included: ${imported.rows} deals in ${imported.seconds.toFixed(1)} s, ${Math.round(imported.rows / imported.seconds)} a second.`,
    `- JavaScript before the board is there: ${Math.round(page.gzip / 1000)} kB with gzip, ${Math.round(page.brotli / 1000)} kB with brotli.`,
  );
}
process.stdout.write(
  options.json
    ? `${JSON.stringify({ found, facts })}\n`
    : `${[tableOf(found), growthOf(found), facts.join("\n")].filter(Boolean).join("\n\n")}\n`,
);

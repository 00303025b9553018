import { parseArgs } from "node:util";
import { startClient } from "./load/client.ts";
import { measure, type Measured } from "./load/measure.ts";
import { operationsOf } from "./load/operations.ts";
import { startTarget, type Kind } from "./load/target.ts";

const { values: options } = parseArgs({
  options: {
    quick: { type: "boolean" },
    only: { type: "string" },
    json: { type: "boolean" },
    size: { type: "string" },
    match: { type: "string" },
  },
});
const kinds: Kind[] =
  options.only === "embedded" || options.only === "server" ? [options.only] : ["embedded", "server"];
const sizes = options.size ? [Number(options.size)] : options.quick ? [10_000] : [10_000, 100_000];
const limits = options.quick ? { blocks: 6, milliseconds: 1_500 } : { blocks: 15, milliseconds: 4_000 };
const say = (line: string) => process.stderr.write(`${line}\n`);
for (const kind of kinds)
  for (const size of sizes) {
    const begun = performance.now();
    const target = await startTarget(kind, size, process.env.KOERS_BENCH_POSTGRES_URL);
    say(`${kind} ${size}: ready in ${Math.round(performance.now() - begun)} ms`);
    const client = startClient(target.address);
    const found: Measured[] = [];
    for (const operation of await operationsOf(target)) {
      if (options.match && !operation.name.includes(options.match)) continue;
      for (const concurrency of [1, 16]) {
        const measured = await measure(
          client,
          target.application.platform.database.pool,
          operation,
          concurrency,
          limits,
        );
        found.push(measured);
        const f = (n: number) => n.toFixed(2).padStart(8);
        say(
          `${measured.operation.padEnd(48)} ${String(concurrency).padStart(2)} ${f(measured.api.p50)} ${f(measured.api.p95)} ${f(measured.api.perSecond)}/s | ${f(measured.plain.p50)} ${f(measured.plain.p95)} ${f(measured.plain.perSecond)}/s | ${f(measured.ratio)} ${measured.within ?? ""}`,
        );
      }
    }
    await client.close();
    await target.stop();
    await target.remove();
  }

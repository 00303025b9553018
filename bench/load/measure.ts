import { createHash } from "node:crypto";
import type { Pool } from "pg";
import type { LoadClient } from "./client.ts";
import type { Operation, Statement } from "./operations.ts";

/** Milliseconds per call, and calls per second. */
export type Figures = { p50: number; p95: number; perSecond: number; calls: number };
export type Measured = {
  operation: string;
  bounded: boolean;
  concurrency: number;
  api: Figures;
  plain: Figures;
  ratio: number;
  within: boolean | null;
};

/** The value below which this part of the measurements lies. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN;
}

const figuresOf = (each: number[], total: number): Figures => ({
  p50: percentile(each, 0.5),
  p95: percentile(each, 0.95),
  perSecond: (each.length / total) * 1000,
  calls: each.length,
});

/** Sends statements through the application's own pool, each as a prepared statement: the quickest plain SQL there is. */
async function runPlain(
  pool: Pool,
  statements: Statement[],
  concurrency: number,
): Promise<{ each: number[]; total: number }> {
  const each: number[] = [];
  let next = 0;
  const lane = async () => {
    for (let at = next++; at < statements.length; at = next++) {
      const { text, values } = statements[at]!;
      const begun = performance.now();
      await pool.query({ name: `plain ${createHash("sha256").update(text).digest("hex").slice(0, 16)}`, text, values });
      each.push(performance.now() - begun);
    }
  };
  const begun = performance.now();
  await Promise.all(Array.from({ length: concurrency }, lane));
  return { each, total: performance.now() - begun };
}

/**
 * Measures an operation beside its plain SQL in turns (a block of requests, a block of statements, and again), so that
 * whatever else the machine does in the meantime touches both.
 */
export async function measure(
  client: LoadClient,
  pool: Pool,
  operation: Operation,
  concurrency: number,
  limits: { blocks: number; milliseconds: number },
): Promise<Measured> {
  const size = concurrency === 1 ? 20 : concurrency * 5;
  const make = <T>(one: () => T) => Array.from({ length: size }, one);
  const warm = { api: make(operation.request).slice(0, 10), plain: make(operation.plain).slice(0, 10) };
  await client.send(warm.api, concurrency);
  await runPlain(pool, warm.plain, concurrency);
  const api = { each: [] as number[], total: 0 };
  const plain = { each: [] as number[], total: 0 };
  const deadline = performance.now() + limits.milliseconds;
  for (let block = 0; block < limits.blocks && (block < 2 || performance.now() < deadline); block += 1) {
    add(api, await client.send(make(operation.request), concurrency));
    add(plain, await runPlain(pool, make(operation.plain), concurrency));
  }
  const [ours, theirs] = [figuresOf(api.each, api.total), figuresOf(plain.each, plain.total)];
  return {
    operation: operation.name,
    bounded: operation.bounded,
    concurrency,
    api: ours,
    plain: theirs,
    ratio: ours.p50 / theirs.p50,
    within: operation.bounded && concurrency === 1 ? ours.p50 <= 3 * theirs.p50 + 3 : null,
  };
}

function add(sum: { each: number[]; total: number }, more: { each: number[]; total: number }): void {
  sum.each.push(...more.each);
  sum.total += more.total;
}

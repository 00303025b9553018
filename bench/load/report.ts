import type { Measured } from "./measure.ts";
import type { Kind } from "./target.ts";

export type Found = Measured & { kind: Kind; opportunities: number };

const number = (value: number) => (value >= 100 ? value.toFixed(0) : value.toFixed(2));

/** The measurements as a table in Markdown, one row per operation, database, size and concurrency. */
export function tableOf(found: readonly Found[]): string {
  const head =
    "| Database | Deals | Operation | At once | p50 ms | p95 ms | per second | Plain SQL p50 | p95 | per second | Ratio | Within 3× + 3 ms |";
  const rows = found.map(({ kind, opportunities, operation, concurrency, api, plain, ratio, within }) =>
    [
      kind,
      opportunities.toLocaleString("en"),
      operation,
      concurrency,
      number(api.p50),
      number(api.p95),
      api.perSecond.toFixed(0),
      number(plain.p50),
      number(plain.p95),
      plain.perSecond.toFixed(0),
      number(ratio),
      within === null ? "" : within ? "yes" : "**no**",
    ].join(" | "),
  );
  return [head, `|${" --- |".repeat(12)}`, ...rows.map((row) => `| ${row} |`)].join("\n");
}

/** How the median grows from the smallest to the largest size, per database and operation at concurrency 1. */
export function growthOf(found: readonly Found[]): string {
  const sizes = [...new Set(found.map(({ opportunities }) => opportunities))].toSorted((a, b) => a - b);
  const [small, large] = [sizes[0], sizes.at(-1)];
  if (small === undefined || small === large) return "";
  const at = (one: Found, size: number | undefined) =>
    found.find(
      (other) =>
        other.kind === one.kind &&
        other.operation === one.operation &&
        other.concurrency === 1 &&
        other.opportunities === size,
    );
  const rows = found
    .filter(({ opportunities, concurrency }) => opportunities === small && concurrency === 1)
    .map(
      (one) =>
        `| ${one.kind} | ${one.operation} | ${number(one.api.p50)} | ${number(at(one, large)?.api.p50 ?? Number.NaN)} | ${number((at(one, large)?.api.p50 ?? Number.NaN) / one.api.p50)} |`,
    );
  return [
    `| Database | Operation | p50 ms at ${small} | p50 ms at ${large} | Growth |`,
    `|${" --- |".repeat(5)}`,
    ...rows,
  ].join("\n");
}

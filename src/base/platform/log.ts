import { pino, type Logger } from "pino";

export type Log = Logger;

/** Structured logs on standard output. Only ids, routes and timings go in: never names, addresses, texts or secrets. */
export function startLog(level: string): Log {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    serializers: { err: (error: Error & { code?: unknown }) => ({ type: error.name, code: error.code, stack: (error.stack ?? "").split("\n").slice(1, 12).join("\n") }) },
  });
}

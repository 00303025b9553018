import { pino, type DestinationStream, type Logger } from "pino";

export type Log = Logger;

/** Structured logs on standard output. Only ids, routes and timings go in: never names, addresses, texts or secrets. */
export function startLog(level: string, destination?: DestinationStream): Log {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { err: withoutTexts },
  };
  return destination ? pino(options, destination) : pino(options);
}

type Failure = Error & { code?: unknown; cause?: unknown };

/** What kind of error and where. Its message stays out: a failed query's names the values it was given. */
function withoutTexts(error: Failure): object {
  const places = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  const cause = error.cause instanceof Error ? withoutTexts(error.cause) : undefined;
  return { type: error.name, code: error.code, stack: places.slice(0, 12).join("\n"), cause };
}

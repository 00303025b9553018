import path from "node:path";
import { z } from "zod";

const port = z.coerce.number().int().min(0).max(65_535);
const LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

const environment = z.object({
  PORT: port.default(3000),
  HOST: z.string().min(1).default("127.0.0.1"),
  KOERS_DATA_DIR: z.string().min(1).default("./data"),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\/\S+$/, "must look like postgres://user:password@host:5432/database")
    .optional(),
  KOERS_URL: z
    .url({ protocol: /^https?$/, error: "must be the full public address, such as https://koers.example.nl" })
    .optional(),
  KOERS_SECRET: z.string().min(32, "must be at least 32 characters").optional(),
  LOG_LEVEL: z.enum(LEVELS, `must be one of ${LEVELS.join(", ")}`).default("info"),
  KOERS_REQUESTS_PER_MINUTE: z.coerce.number().int().min(0).default(60_000),
  KOERS_SIGN_INS_PER_MINUTE: z.coerce.number().int().min(0).default(20),
});

/** The settings of one process; the only place that reads the environment. */
export type Config = {
  port: number;
  host: string;
  dataFolder: string;
  databaseUrl: string | undefined;
  publicUrl: string | undefined;
  secret: string | undefined;
  logLevel: (typeof LEVELS)[number];
  requestsPerMinute: number;
  signInsPerMinute: number;
};

/** Settings that do not parse; the message names each variable and what it should be. */
export class ConfigError extends Error {}

/** Reads the settings; an empty variable counts as absent. Throws ConfigError naming every wrong one. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const present = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
  const parsed = environment.safeParse(present);
  if (!parsed.success)
    throw new ConfigError(parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("\n"));
  const { data } = parsed;
  return {
    port: data.PORT,
    host: data.HOST,
    dataFolder: path.resolve(data.KOERS_DATA_DIR),
    databaseUrl: data.DATABASE_URL,
    publicUrl: data.KOERS_URL?.replace(/\/$/, ""),
    secret: data.KOERS_SECRET,
    logLevel: data.LOG_LEVEL,
    requestsPerMinute: data.KOERS_REQUESTS_PER_MINUTE,
    signInsPerMinute: data.KOERS_SIGN_INS_PER_MINUTE,
  };
}

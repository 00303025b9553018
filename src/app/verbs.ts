import { parseArgs } from "node:util";
import { Problem } from "#base/contract/problem.ts";
import { problemBody } from "#base/platform/problem-body.ts";
import type { Application } from "./application.ts";
import { createSentences } from "./sentences.ts";
import { addApiKey } from "./verbs/api-key.ts";
import { checkInvariants } from "./verbs/check.ts";
import { importFiles } from "./verbs/import.ts";
import { addUser } from "./verbs/user.ts";
import { setUpFromCommandLine } from "./verbs/setup.ts";
import { UsageError, type Flags, type Output, type Verb } from "./verbs/verb.ts";

const migrateVerb: Verb = {
  name: "migrate",
  usage: "migrate",
  options: {},
  run: async ({ output }) => (output.err("The database is up to date."), 0),
};

const VERBS: readonly Verb[] = [setUpFromCommandLine, addUser, addApiKey, importFiles, migrateVerb, checkInvariants];

const usage = () => ["Usage: npm run koers -- <verb>", ...VERBS.map((verb) => `  ${verb.usage}`)].join("\n");

/** A verb with its flags read: what can be known to be right or wrong before the database is opened. */
export type ReadVerb = { verb: Verb; flags: Flags; rest: string[] };

/** Reads the words of a command; throws UsageError with the usage when they name no verb or an unknown flag. */
export function readVerb(args: readonly string[]): ReadVerb {
  const verb = VERBS.find(({ name }) => name.split(" ").every((word, index) => args[index] === word));
  if (!verb) throw new UsageError(usage());
  try {
    const { values, positionals } = parseArgs({
      args: args.slice(verb.name.split(" ").length),
      options: verb.options,
      allowPositionals: true,
      strict: true,
    });
    verb.check?.(values as Flags, positionals);
    return { verb, flags: values as Flags, rest: positionals };
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\nUsage: npm run koers -- ${verb.usage}`);
  }
}

/** Runs a verb of the command line; returns its exit code: 0 done, 1 refused or failed, 2 wrong use. */
export async function runVerb(
  application: Application,
  args: readonly string[],
  folder: string,
  output: Output,
): Promise<number> {
  try {
    const { verb, flags, rest } = readVerb(args);
    return await verb.run({ application, flags, rest, folder, output });
  } catch (error) {
    output.err(explain(error));
    return error instanceof UsageError ? 2 : 1;
  }
}

function explain(error: unknown): string {
  if (error instanceof Problem) {
    const body = problemBody(error, createSentences(), "en", "") as {
      title: string;
      detail?: string;
      errors?: { field: string; message: string }[];
    };
    return [
      `${body.title}. ${body.detail ?? ""}`.trim(),
      ...(body.errors ?? []).map(({ field, message }) => `  ${field}: ${message}`),
    ].join("\n");
  }
  return error instanceof Error ? error.message : String(error);
}

import { parseArgs, type ParseArgsConfig } from "node:util";
import { Problem } from "#base/contract/problem.ts";
import { problemBody } from "#base/platform/problem-body.ts";
import type { Application } from "./application.ts";
import { createSentences } from "./sentences.ts";
import { addApiKey } from "./verbs/api-key.ts";
import { checkInvariants } from "./verbs/check.ts";
import { importFiles } from "./verbs/import.ts";
import { addUser } from "./verbs/user.ts";
import { setUpFromCommandLine } from "./verbs/setup.ts";

/** Where a verb writes: results to `out`, everything else to `err`. */
export type Output = { out: (line: string) => void; err: (line: string) => void };

export type Flags = Record<string, string | boolean | undefined>;
export type VerbCall = { application: Application; flags: Flags; rest: string[]; /** Folder the command was typed in. */ folder: string; output: Output };
export type Verb = { name: string; usage: string; options: NonNullable<ParseArgsConfig["options"]>; run: (call: VerbCall) => Promise<number> };

/** Wrong use of the command line; shown with the usage of the verb. */
export class UsageError extends Error {}

const migrateVerb: Verb = { name: "migrate", usage: "migrate", options: {}, run: async ({ output }) => (output.err("The database is up to date."), 0) };

const VERBS: readonly Verb[] = [setUpFromCommandLine, addUser, addApiKey, importFiles, migrateVerb, checkInvariants];

const usage = () => ["Usage: npm run koers -- <verb>", ...VERBS.map((verb) => `  ${verb.usage}`)].join("\n");

/** Runs a verb of the command line; returns its exit code: 0 done, 1 refused or failed, 2 wrong use. */
export async function runVerb(application: Application, args: string[], folder: string, output: Output): Promise<number> {
  const verb = VERBS.find(({ name }) => name.split(" ").every((word, index) => args[index] === word));
  if (!verb) {
    output.err(usage());
    return 2;
  }
  try {
    const { values, positionals } = parseArgs({ args: args.slice(verb.name.split(" ").length), options: verb.options, allowPositionals: true, strict: true });
    return await verb.run({ application, flags: values as Flags, rest: positionals, folder, output });
  } catch (error) {
    output.err(explain(error, verb));
    return error instanceof UsageError || error instanceof TypeError ? 2 : 1;
  }
}

function explain(error: unknown, verb: Verb): string {
  if (error instanceof Problem) {
    const body = problemBody(error, createSentences(), "en", "") as { title: string; detail?: string; errors?: { field: string; message: string }[] };
    return [`${body.title}. ${body.detail ?? ""}`.trim(), ...(body.errors ?? []).map(({ field, message }) => `  ${field}: ${message}`)].join("\n");
  }
  if (error instanceof UsageError || error instanceof TypeError) return `${error.message}\nUsage: npm run koers -- ${verb.usage}`;
  return error instanceof Error ? error.message : String(error);
}

import type { ParseArgsConfig } from "node:util";
import type { Application } from "../application.ts";

/** Where a verb writes: results to `out`, everything else to `err`. */
export type Output = { out: (line: string) => void; err: (line: string) => void };

export type Flags = Record<string, string | boolean | undefined>;
export type VerbCall = {
  application: Application;
  flags: Flags;
  rest: string[];
  /** Folder the command was typed in. */ folder: string;
  output: Output;
};
export type Verb = {
  name: string;
  usage: string;
  options: NonNullable<ParseArgsConfig["options"]>;
  /** Throws UsageError when the flags cannot be right. */ check?: (flags: Flags, rest: string[]) => void;
  run: (call: VerbCall) => Promise<number>;
};

/** Wrong use of the command line; shown with the usage of the verb. */
export class UsageError extends Error {}

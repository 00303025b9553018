import { openDatabase, DataFolderInUse } from "#base/platform/database.ts";
import { startApplication } from "./application.ts";
import { ConfigError, readConfig } from "./config.ts";
import { askServer } from "./control.ts";
import { readVerb, runVerb } from "./verbs.ts";
import { UsageError, type Output } from "./verbs/verb.ts";

const output: Output = {
  out: (line) => void process.stdout.write(`${line}\n`),
  err: (line) => void process.stderr.write(`${line}\n`),
};

/** Runs one verb: on the database itself, or through the running server when that owns the embedded database. */
async function main(args: string[]): Promise<number> {
  readVerb(args);
  const config = { ...readConfig(process.env), logLevel: "error" as const };
  const folder = process.env.INIT_CWD ?? process.cwd();
  try {
    const application = await startApplication(config, {
      database: await openDatabase({ url: config.databaseUrl, folder: config.dataFolder }),
    });
    try {
      return await runVerb(application, args, folder, output);
    } finally {
      await application.close();
    }
  } catch (error) {
    if (!(error instanceof DataFolderInUse)) throw error;
    const exit = await askServer(config, args, folder, output);
    if (exit !== null) return exit;
    output.err(error.message);
    return 1;
  }
}

main(process.argv.slice(2))
  .then((exit) => process.exit(exit))
  .catch((error: Error) => {
    output.err(error instanceof ConfigError ? `A setting is wrong.\n${error.message}` : error.message);
    process.exit(error instanceof UsageError ? 2 : 1);
  });

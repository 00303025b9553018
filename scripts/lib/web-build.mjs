import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { inProject, projectRoot, say, SetupError } from "./project.mjs";
import { run } from "./run.mjs";

const stamp = inProject("dist/web.stamp");
const settings = ["vite.config.ts", "postcss.config.mjs", "package-lock.json", "tsconfig.web.json"];

/** Builds the web app when a file it is made of has changed since the last build.
 * @param {import("./node24.mjs").Runtime} runtime */
export async function ensureWebBuild(runtime) {
  const wanted = fingerprint();
  const built = existsSync(stamp) && existsSync(inProject("dist/web/index.html"));
  if (built && readFileSync(stamp, "utf8") === wanted) return;
  rmSync(stamp, { force: true });
  say("Building the web app …");
  const code = await run(runtime.node, [inProject("node_modules/vite/bin/vite.js"), "build", "--logLevel", "warn"], {
    env: { ...runtime.env, NODE_ENV: "production" },
    stdout: "to-stderr",
  });
  if (code !== 0) throw new SetupError("The web app could not be built: see the message above.");
  writeFileSync(stamp, wanted);
}

/** A hash over the name and content of every file the web app can reach. */
function fingerprint() {
  const hash = createHash("sha256");
  for (const path of [...settings.map((name) => inProject(name)), ...webFiles(inProject("src"))]) {
    hash.update(relative(projectRoot, path)).update("\0").update(readFileSync(path)).update("\0");
  }
  return hash.digest("hex");
}

/** Every source file except tests and what only runs on the server.
 * @param {string} folder
 * @returns {string[]} */
function webFiles(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        return entry.name === "server" || entry.name === "platform" ? [] : webFiles(path);
      }
      return /\.test\.tsx?$|\.md$/.test(entry.name) ? [] : [path];
    });
}

import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

const assets = path.resolve(import.meta.dirname, "../../dist/web/assets");

/** A chunk of the built web app with everything it imports before it can run. */
function withImports(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  const code = readFileSync(path.join(assets, file), "utf8");
  for (const [, imported] of code.matchAll(/(?:from|import)\s*"\.\/([\w.-]+\.js)"/g)) withImports(imported!, found);
  return found;
}

/** Compressed JavaScript, in bytes, that a browser needs before the board in Dutch is there; read from the built web app. */
export function firstPageBytes(): { gzip: number; brotli: number } {
  const entry = /src="\/assets\/([\w.-]+\.js)"/.exec(readFileSync(path.join(assets, "../index.html"), "utf8"))?.[1];
  const pages = readdirSync(assets).filter((name) => /^(board-page|catalogue-nl)-[\w-]+\.js$/.test(name));
  if (!entry || pages.length !== 2) throw new Error("the web app is not built; npm run bench builds it");
  const files = [...new Set([entry, ...pages].flatMap((file) => [...withImports(file)]))];
  const sum = (ending: string) =>
    files.reduce((bytes, file) => bytes + statSync(path.join(assets, file + ending)).size, 0);
  return { gzip: sum(".gz"), brotli: sum(".br") };
}

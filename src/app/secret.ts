import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/** The secret that signs sessions: as given, else the one kept in the data folder, made there the first time. */
export function readSecret(given: string | undefined, dataFolder: string): string {
  if (given !== undefined) return given;
  const file = path.join(dataFolder, "secret");
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  try {
    // "wx" decides a race between two first starts: one writes, the other reads.
    writeFileSync(file, randomBytes(32).toString("base64url"), { mode: 0o600, flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return readFileSync(file, "utf8").trim();
}

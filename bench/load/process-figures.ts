import { readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { end, runToEnd, startServer, temporaryFolder } from "../../tests/kit/process.ts";

/** Resident memory of a process in megabytes, as Linux tells it; null elsewhere. */
function residentMegabytes(pid: number | undefined): number | null {
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1024);
  } catch {
    return null;
  }
}

/** Right after the start the embedded database is still being compiled; idle begins when that is over. */
const SETTLING = 8_000;

async function startOnce(
  environment: Record<string, string>,
  settling = 0,
): Promise<{ milliseconds: number; megabytes: number | null }> {
  const { KOERS_DATA_DIR: folder = temporaryFolder(), ...env } = environment;
  const begun = performance.now();
  const running = await startServer(folder, env);
  const milliseconds = Math.round(performance.now() - begun);
  await fetch(`${running.address}/api/v1/health`);
  await wait(settling);
  const megabytes = residentMegabytes(running.process.pid);
  await end(running, "SIGTERM");
  return { milliseconds, megabytes };
}

/** How long the server process takes to be ready on existing data, and what memory it holds once it is idle. */
export const startOn = (environment: Record<string, string>) => startOnce(environment, SETTLING);

/** The same on an empty data folder, first and second time. */
export async function startOnNothing(): Promise<{ first: number; second: number }> {
  const KOERS_DATA_DIR = temporaryFolder();
  const first = await startOnce({ KOERS_DATA_DIR });
  const second = await startOnce({ KOERS_DATA_DIR });
  return { first: first.milliseconds, second: second.milliseconds };
}

/** Seconds the command line takes to import files into a new company, everything included, and the rows it took over. */
export async function importOnNothing(files: string[]): Promise<{ seconds: number; rows: number }> {
  const env = { KOERS_DATA_DIR: temporaryFolder() };
  await runToEnd(
    "cli.ts",
    [
      "setup",
      "--company",
      "Meetbaar BV",
      "--admin-email",
      "ada@voorbeeld.example",
      "--admin-password",
      "koffie met appeltaart",
    ],
    env,
  );
  const begun = performance.now();
  const { code, stderr } = await runToEnd(
    "cli.ts",
    ["import", "--preset", "maven", ...files, "--accept-suggestions"],
    env,
  );
  const seconds = (performance.now() - begun) / 1000;
  if (code !== 0) throw new Error(`the import failed: ${stderr}`);
  return { seconds, rows: Number(/^opportunities\s+(\d+) new/m.exec(stderr)?.[1] ?? 0) };
}

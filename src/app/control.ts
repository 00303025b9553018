import { createHash } from "node:crypto";
import { createServer, connect, type Socket } from "node:net";
import { chmodSync, rmSync } from "node:fs";
import path from "node:path";
import { text } from "node:stream/consumers";
import type { Application } from "./application.ts";
import type { Config } from "./config.ts";
import { runVerb } from "./verbs.ts";
import type { Output } from "./verbs/verb.ts";

/** Where the running server listens for verbs; null when the path is longer than systems allow a socket to have. */
function socketOf(dataFolder: string): string | null {
  if (process.platform === "win32")
    return String.raw`\\.\pipe\koers-` + createHash("sha256").update(dataFolder).digest("hex").slice(0, 32);
  const full = path.join(dataFolder, "control.sock");
  const short = [full, path.relative(process.cwd(), full)].sort((a, b) => a.length - b.length)[0]!;
  return Buffer.byteLength(short) <= LONGEST_PATH ? short : null;
}

const LONGEST_PATH = 103;

type Reply = { stream: "out" | "err"; text: string } | { exit: number };

/** Lets command-line verbs of the same user work through the running server: the embedded database has one owner. */
export async function listenForVerbs(application: Application, config: Config): Promise<() => Promise<void>> {
  if (application.platform.database.kind !== "embedded") return async () => undefined;
  const file = socketOf(config.dataFolder);
  if (file === null) {
    application.log.warn("the path of the data folder is too long for verbs to work through the running server");
    return async () => undefined;
  }
  const isFile = process.platform !== "win32";
  if (isFile) rmSync(file, { force: true });
  const server = createServer({ allowHalfOpen: true }, (socket) => void answer(socket, application));
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(file, resolve));
  if (isFile) chmodSync(file, 0o600);
  return () => new Promise((resolve) => server.close(() => resolve()));
}

async function answer(socket: Socket, application: Application): Promise<void> {
  const reply = (message: Reply) => void (socket.writable && socket.write(`${JSON.stringify(message)}\n`));
  const output: Output = {
    out: (line) => reply({ stream: "out", text: line }),
    err: (line) => reply({ stream: "err", text: line }),
  };
  socket.on("error", () => undefined);
  const { args, folder } = JSON.parse(await text(socket)) as { args: string[]; folder: string };
  const exit = await runVerb(application, args, folder, output);
  reply({ exit });
  socket.end();
}

/** Hands a verb to the server that owns the data folder; resolves with its exit code, or null when no server listens. */
export function askServer(config: Config, args: string[], folder: string, output: Output): Promise<number | null> {
  const file = socketOf(config.dataFolder);
  if (file === null) return Promise.resolve(null);
  return new Promise((resolve) => {
    const socket = connect(file);
    let rest = "";
    let exit: number | null = null;
    socket.once("error", () => resolve(null));
    socket.once("connect", () => socket.end(JSON.stringify({ args, folder })));
    socket.on("data", (chunk) => {
      const lines = (rest + chunk.toString()).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) {
        const message = JSON.parse(line) as Reply;
        if ("exit" in message) exit = message.exit;
        else output[message.stream](message.text);
      }
    });
    socket.once("close", () => resolve(exit ?? 1));
  });
}

import { Agent, request } from "node:http";
import { parentPort, workerData } from "node:worker_threads";
import type { Request } from "./client.ts";

const agent = new Agent({ keepAlive: true, maxSockets: 64 });
const address = new URL(workerData as string);

function send({ method, path, body, key }: Request): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = {
      authorization: `Bearer ${key}`,
      ...(body === undefined ? {} : { "content-type": "application/json", "content-length": Buffer.byteLength(body) }),
    };
    const outgoing = request(
      { agent, host: address.hostname, port: address.port, method, path: `/api/v1${path}`, headers },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
        incoming.on("end", () => {
          const text = Buffer.concat(chunks).toString();
          if ((incoming.statusCode ?? 500) < 300) resolve(text);
          else reject(new Error(`${method} ${path} answered ${incoming.statusCode}: ${text.slice(0, 500)}`));
        });
        incoming.on("error", reject);
      },
    );
    outgoing.on("error", reject);
    outgoing.end(body);
  });
}

parentPort!.on("message", async ({ requests, concurrency }: { requests: Request[]; concurrency: number }) => {
  const each: number[] = [];
  const bodies: string[] = [];
  let next = 0;
  const lane = async () => {
    for (let at = next++; at < requests.length; at = next++) {
      const started = performance.now();
      const body = await send(requests[at]!);
      each.push(performance.now() - started);
      if (bodies.length < 3) bodies.push(body);
    }
  };
  const started = performance.now();
  try {
    await Promise.all(Array.from({ length: concurrency }, lane));
    parentPort!.postMessage({ each, total: performance.now() - started, bodies });
  } catch (error) {
    parentPort!.postMessage({ problem: (error as Error).message });
  }
});

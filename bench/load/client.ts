import { Worker } from "node:worker_threads";

/** One request as it goes over the line; the address is relative to the API. */
export type Request = { method: "GET" | "POST"; path: string; body?: string; key: string };

/** Sends requests from a thread of its own, so that the client's work does not count as the server's. */
export type LoadClient = {
  /** Sends all requests with `concurrency` at a time; resolves with the milliseconds of each, from first byte out to last byte in, and of all. */
  send: (requests: Request[], concurrency: number) => Promise<{ each: number[]; total: number; bodies: string[] }>;
  close: () => Promise<unknown>;
};

type Answer = { each: number[]; total: number; bodies: string[] } | { problem: string };

/** A client of the application at this address; connections stay open between requests. */
export function startClient(address: string): LoadClient {
  const worker = new Worker(new URL("./client-thread.ts", import.meta.url), { workerData: address });
  return {
    send: (requests, concurrency) =>
      new Promise((resolve, reject) => {
        worker.once("message", (answer: Answer) =>
          "problem" in answer ? reject(new Error(answer.problem)) : resolve(answer),
        );
        worker.postMessage({ requests, concurrency });
      }),
    close: () => worker.terminate(),
  };
}

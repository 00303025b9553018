import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { prefixesOf } from "./live-entities.ts";
import { isOwnChange } from "./own-changes.ts";
import { refreshPrefixes } from "./use-op.ts";

type Change = { type: string; entity: string; entityId: string; actorId: string | null };

function changeOf(data: string): Change | null {
  try {
    const value: unknown = JSON.parse(data);
    return value !== null && typeof value === "object" && "entity" in value && typeof value.entity === "string"
      ? (value as Change)
      : null;
  } catch {
    return null;
  }
}

const quietMs = 250;
const firstRetryMs = 2_000;
const lastRetryMs = 60_000;

/** Keeps what is on screen equal to the server: each change elsewhere refreshes the lists and records of its kind. */
export function useLiveUpdates(me: string): void {
  const client = useQueryClient();
  useEffect(() => {
    const waiting = new Set<string>();
    let flush: ReturnType<typeof setTimeout> | undefined;
    let retry: ReturnType<typeof setTimeout> | undefined;
    let source: EventSource | undefined;
    let missed = false;
    let wait = firstRetryMs;

    function onChange(event: MessageEvent<string>) {
      const change = changeOf(event.data);
      if (!change || (change.actorId === me && isOwnChange(change.entityId))) return;
      for (const prefix of prefixesOf(change.entity)) waiting.add(prefix);
      flush ??= setTimeout(() => {
        flush = undefined;
        const prefixes = new Set(waiting);
        waiting.clear();
        void refreshPrefixes(client, prefixes);
      }, quietMs);
    }

    function connect() {
      source = new EventSource("/api/v1/events");
      source.addEventListener("change", onChange);
      source.addEventListener("open", () => {
        wait = firstRetryMs;
        if (missed) void client.invalidateQueries();
        missed = false;
      });
      // The browser resumes by itself unless the server ended the stream; then changes may have been missed.
      source.addEventListener("error", () => {
        if (source?.readyState !== EventSource.CLOSED) return;
        missed = true;
        retry = setTimeout(connect, wait);
        wait = Math.min(wait * 2, lastRetryMs);
      });
    }

    connect();
    return () => {
      clearTimeout(flush);
      clearTimeout(retry);
      source?.close();
    };
  }, [client, me]);
}

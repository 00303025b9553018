import type { Job } from "#base/platform/jobs.ts";
import type { Platform } from "#base/platform/command.ts";
import type { Log } from "#base/platform/log.ts";

/** The background work of all rooms. */
export function jobsOf(_platform: Platform, _log: Log): Job<never>[] {
  return [];
}

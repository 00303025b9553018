import type { Job } from "#base/platform/jobs.ts";
import type { Platform } from "#base/platform/command.ts";
import type { Log } from "#base/platform/log.ts";
import { housekeeping, sweeping } from "./housekeeping.ts";
import { jobs as importJobs } from "#exchange/imports/server/index.ts";

/** The background work of all rooms. */
export function jobsOf(platform: Platform, log: Log): Job<never>[] {
  const always = [...importJobs(platform, log), housekeeping(platform)];
  return platform.database.kind === "embedded" ? [...always, sweeping(platform)] : always;
}

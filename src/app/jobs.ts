import type { Job } from "#base/platform/jobs.ts";
import type { Platform } from "#base/platform/command.ts";
import type { Log } from "#base/platform/log.ts";
import { housekeeping } from "./housekeeping.ts";
import { jobs as importJobs } from "#exchange/imports/server/index.ts";

/** The background work of all rooms. */
export function jobsOf(platform: Platform, log: Log): Job<never>[] {
  return [...importJobs(platform, log), housekeeping(platform)];
}

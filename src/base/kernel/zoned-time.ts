import { daysFromCivil } from "./civil-days.ts";
import type { CivilDate } from "./civil-days.ts";

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-US", {
    timeZone,
    calendar: "gregory",
    numberingSystem: "latn",
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  formatters.set(timeZone, made);
  return made;
}

/** Date and time of day as a clock shows them. */
type WallTime = CivilDate & { readonly hour: number; readonly minute: number; readonly second: number };

/** What a clock in the time zone (IANA name) shows at a moment in Unix milliseconds; RangeError for an unknown zone. */
export function wallTimeOf(epochMs: number, timeZone: string): WallTime {
  const shown: Record<string, number> = {};
  for (const part of formatterOf(timeZone).formatToParts(epochMs)) shown[part.type] = Number(part.value);
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = shown;
  return { year, month, day, hour, minute, second };
}

/** How far the zone's clock is ahead of UTC at a moment, in milliseconds. */
function offsetMsAt(epochMs: number, timeZone: string): number {
  const wall = wallTimeOf(epochMs, timeZone);
  const wallSeconds = daysFromCivil(wall) * 86_400 + wall.hour * 3600 + wall.minute * 60 + wall.second;
  return wallSeconds * 1000 - Math.floor(epochMs / 1000) * 1000;
}

const dayMs = 86_400_000;

/**
 * The moment (Unix milliseconds) at which the zone's clock shows a wall time, given as if it were UTC milliseconds;
 * the first of two when the clock was set back, later by the gap when the clock skipped it.
 */
export function instantOfWallTime(wallMs: number, timeZone: string): number {
  const before = offsetMsAt(wallMs - dayMs, timeZone);
  const after = offsetMsAt(wallMs + dayMs, timeZone);
  if (before === after && offsetMsAt(wallMs - before, timeZone) === before) return wallMs - before;
  const fits = [before, after]
    .filter((offset) => offsetMsAt(wallMs - offset, timeZone) === offset)
    .map((offset) => wallMs - offset);
  return fits.length > 0 ? Math.min(...fits) : wallMs - before;
}

import { useCallback } from "react";
import { daysBetween, isLocalDate, localDateOf } from "#base/kernel/local-date.ts";
import type { LocalDate } from "#base/kernel/local-date.ts";
import { useToday } from "#base/ui/figures.tsx";
import { useMe } from "#base/ui/session.tsx";

/** Whole days since a moment, counted in days of the organisation's calendar, up to today or to the day looked back at. */
export function useAge(asOf?: string): (since: string) => number {
  const today = useToday();
  const { timeZone } = useMe().organisation;
  const until: LocalDate = isLocalDate(asOf) ? asOf : today;
  return useCallback(
    (since) => Math.max(0, daysBetween(localDateOf(new Date(since), timeZone), until)),
    [timeZone, until],
  );
}

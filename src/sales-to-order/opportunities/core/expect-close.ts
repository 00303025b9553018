import { compareLocalDates, type LocalDate } from "#base/kernel/local-date.ts";
import type { Opportunity } from "./opportunity.ts";

/** Sets the expected close date; moving it later counts as a push (002: forecast accuracy), sooner or for the first time does not. */
export function expectClose(before: Opportunity, expectedClose: LocalDate | null): Opportunity {
  const pushed =
    before.expectedClose !== null &&
    expectedClose !== null &&
    compareLocalDates(expectedClose, before.expectedClose) > 0;
  return { ...before, expectedClose, pushCount: before.pushCount + (pushed ? 1 : 0) };
}

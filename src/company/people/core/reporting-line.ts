import type { LocalDate } from "#base/kernel/local-date.ts";
import { err, ok, type Result } from "#base/kernel/result.ts";

/**
 * One stretch of a line that holds one thing at a time: the teams of a person (`holder` is the team), or the managers of
 * a team (`holder` is the person). `untilOn` is the first day no longer; null while it lasts.
 */
export type Stretch = {
  readonly id: string;
  readonly holder: string;
  readonly fromOn: LocalDate;
  readonly untilOn: LocalDate | null;
};

/** What has to happen for a change: which stretches end when, which never really began, and whether a new one starts. */
export type LineChange = {
  readonly end: readonly { id: string; untilOn: LocalDate }[];
  readonly drop: readonly string[];
  readonly add: boolean;
};

/**
 * Puts `holder` in place from a day: the stretch open then ends on it. Refused when something in the line starts later or
 * still ran after that day, because that would rewrite it. Already in place: nothing happens.
 */
export function takeOver(
  line: readonly Stretch[],
  holder: string,
  fromOn: LocalDate,
): Result<LineChange, "later_stretch"> {
  const open = line.find((stretch) => stretch.untilOn === null);
  if (open?.holder === holder && open.fromOn <= fromOn) return ok({ end: [], drop: [], add: false });
  const left = leave(line, fromOn);
  return left.ok ? ok({ ...left.value, add: true }) : left;
}

/** Ends the open stretch on a day; one that began that very day never was. Refused when it would rewrite the line. */
export function leave(line: readonly Stretch[], untilOn: LocalDate): Result<LineChange, "later_stretch"> {
  const rewrites = line.some(
    (stretch) => stretch.fromOn > untilOn || (stretch.untilOn !== null && stretch.untilOn > untilOn),
  );
  if (rewrites) return err("later_stretch");
  const open = line.find((stretch) => stretch.untilOn === null);
  if (!open) return ok({ end: [], drop: [], add: false });
  if (open.fromOn === untilOn) return ok({ end: [], drop: [open.id], add: false });
  return ok({ end: [{ id: open.id, untilOn }], drop: [], add: false });
}

/** Who holds the line on a day, or null. */
export function holderOn(line: readonly Stretch[], day: LocalDate): string | null {
  return (
    line.find((stretch) => stretch.fromOn <= day && (stretch.untilOn === null || stretch.untilOn > day))?.holder ?? null
  );
}

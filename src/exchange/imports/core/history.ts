import { instantOf, localDate } from "#base/kernel/local-date.ts";

/** A moment of effective time: a local wall-clock time of the organisation, or the moment the import runs. */
export type Moment = { at: "local"; date: string; time: "00:00" | "12:00" } | { at: "import" };

/** One stretch of a deal's history: how it stood from this moment until the next version. */
export type VersionPlan = {
  from: Moment;
  status: "open" | "won" | "lost";
  stageKey: string;
  amountCents: number | null;
  expectedClose: string | null;
  /** Local close date of a won or lost version; null: the import's date when `from` is the import, else not closed. */
  closedOn: string | null;
};

/** What a source says about a deal's life: at most a start, an end, and the value at the end. */
export type DealLife = {
  status: "open" | "won" | "lost";
  /** Stage while open. */
  stageKey: string;
  openedOn: string | null;
  closedOn: string | null;
  /** When it is expected to close; of a closed deal the last expectation, which says nothing of earlier ones. */
  expectedClose: string | null;
  /** Value while open; null when the source does not tell. */
  openAmountCents: number | null;
  /** Value at closing. */
  closedAmountCents: number | null;
};

/** The start of a local day. */
function startOfDay(date: string): Moment & { at: "local" } {
  return { at: "local", date, time: "00:00" };
}

/**
 * The effective history of a deal. Open from the start of its first day, closed from the start of its last day (noon when
 * both are one day, so that it was open at all). Without a start an open deal begins at the import and a closed one at its close.
 */
export function historyOf(life: DealLife): VersionPlan[] {
  const open: VersionPlan = {
    from: life.openedOn ? startOfDay(life.openedOn) : { at: "import" },
    status: "open",
    stageKey: life.stageKey,
    amountCents: life.openAmountCents,
    expectedClose: life.status === "open" ? life.expectedClose : null,
    closedOn: null,
  };
  if (life.status === "open") return [open];
  const sameDay = life.openedOn !== null && life.openedOn === life.closedOn;
  const closed: VersionPlan = {
    from:
      life.closedOn === null ? { at: "import" } : { ...startOfDay(life.closedOn), ...(sameDay && { time: "12:00" }) },
    status: life.status,
    stageKey: life.stageKey,
    amountCents: life.closedAmountCents,
    expectedClose: life.expectedClose,
    closedOn: life.closedOn,
  };
  return life.openedOn ? [open, closed] : [closed];
}

/** Turns moments into instants for one import: local times in the organisation's zone, the import's own moment for the rest. */
export function momentReader(timeZone: string, importedAt: Date): (moment: Moment) => Date {
  const known = new Map<string, Date>();
  return (moment) => {
    if (moment.at === "import") return importedAt;
    const key = `${moment.date} ${moment.time}`;
    // Thousands of deals share a few hundred days, and asking a time zone is slow.
    const instant = known.get(key) ?? instantOf(localDate(moment.date), timeZone, moment.time);
    known.set(key, instant);
    return instant;
  };
}

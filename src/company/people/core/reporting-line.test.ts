import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, localDate } from "#base/kernel/local-date.ts";
import { holderOn, leave, takeOver, type LineChange, type Stretch } from "./reporting-line.ts";

const start = localDate("2026-01-01");
const day = (offset: number) => addDays(start, offset);

function apply(line: readonly Stretch[], change: LineChange, added: Stretch): Stretch[] {
  const kept = line
    .filter((stretch) => !change.drop.includes(stretch.id))
    .map((stretch) => ({
      ...stretch,
      untilOn: change.end.find((end) => end.id === stretch.id)?.untilOn ?? stretch.untilOn,
    }));
  return change.add ? [...kept, added] : kept;
}

describe("reporting line", () => {
  const north: Stretch = { id: "1", holder: "north", fromOn: day(0), untilOn: null };

  test("joining another team ends the first on that day", () => {
    expect(takeOver([north], "south", day(10))).toEqual({
      ok: true,
      value: { end: [{ id: "1", untilOn: day(10) }], drop: [], add: true },
    });
  });

  test("joining the team one is in changes nothing", () => {
    expect(takeOver([north], "north", day(10))).toEqual({ ok: true, value: { end: [], drop: [], add: false } });
  });

  test("corrected on the first day, the first team never was", () => {
    expect(takeOver([north], "south", day(0))).toEqual({ ok: true, value: { end: [], drop: ["1"], add: true } });
  });

  test("a change before the line began is refused", () => {
    expect(takeOver([north], "south", day(-1))).toEqual({ ok: false, error: "later_stretch" });
    expect(leave([{ ...north, untilOn: day(5) }], day(3))).toEqual({ ok: false, error: "later_stretch" });
  });

  test("whatever is asked, stretches never overlap, one is open at most, and a change never alters the days before it", () => {
    const step = fc.record({ on: fc.integer({ min: 0, max: 30 }), holder: fc.option(fc.constantFrom("a", "b", "c")) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        let line: Stretch[] = [];
        for (const [index, { on, holder }] of steps.entries()) {
          const change = holder === null ? leave(line, day(on)) : takeOver(line, holder, day(on));
          if (!change.ok) continue;
          const next = apply(line, change.value, {
            id: String(index),
            holder: holder ?? "",
            fromOn: day(on),
            untilOn: null,
          });
          for (let earlier = 0; earlier < on; earlier += 1)
            expect(holderOn(next, day(earlier))).toBe(holderOn(line, day(earlier)));
          expect(holderOn(next, day(on))).toBe(holder);
          line = next;
          const sorted = [...line].sort((one, other) => (one.fromOn < other.fromOn ? -1 : 1));
          for (const [at, stretch] of sorted.entries()) {
            const following = sorted[at + 1];
            if (following) expect(stretch.untilOn !== null && stretch.untilOn <= following.fromOn).toBe(true);
          }
        }
      }),
    );
  });
});

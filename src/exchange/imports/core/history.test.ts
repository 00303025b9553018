import fc from "fast-check";
import { expect, test } from "vitest";
import { historyOf, momentReader } from "./history.ts";

const day = fc
  .date({ min: new Date("1990-01-01"), max: new Date("2030-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test("starts of days are those of the organisation's clock, summer and winter", () => {
  const read = momentReader("Europe/Amsterdam", new Date("2026-11-21T10:00:00Z"));
  expect(read({ at: "local", date: "2016-10-20", time: "00:00" }).toISOString()).toBe("2016-10-19T22:00:00.000Z");
  expect(read({ at: "local", date: "2017-03-01", time: "00:00" }).toISOString()).toBe("2017-02-28T23:00:00.000Z");
  expect(read({ at: "local", date: "2017-03-01", time: "12:00" }).toISOString()).toBe("2017-03-01T11:00:00.000Z");
  expect(read({ at: "import" }).toISOString()).toBe("2026-11-21T10:00:00.000Z");
});

test("versions follow each other in time, the last one as the source says it ended", () => {
  const read = momentReader("Europe/Amsterdam", new Date("2031-01-01T00:00:00Z"));
  const life = fc.record({
    status: fc.constantFrom("open" as const, "won" as const, "lost" as const),
    days: fc.tuple(day, day),
    start: fc.boolean(),
    end: fc.boolean(),
  });
  fc.assert(
    fc.property(life, ({ status, days, start, end }) => {
      const [openedOn, closedOn] = days.toSorted() as [string, string];
      const versions = historyOf({
        status,
        stageKey: "qualification",
        openedOn: start ? openedOn : null,
        closedOn: status === "open" || !end ? null : closedOn,
        expectedClose: null,
        openAmountCents: null,
        closedAmountCents: 100,
      });
      const moments = versions.map(({ from }) => read(from).getTime());
      expect(moments.every((moment, i) => i === 0 || moment > moments[i - 1]!)).toBe(true);
      expect(versions.at(-1)!.status).toBe(status);
    }),
  );
});

import fc from "fast-check";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays, localDate, type LocalDate } from "#base/kernel/local-date.ts";
import { createOrganisation } from "#company/organisation/index.ts";
import { territoryPersonTable, territoryTable } from "#company/territories/index.ts";
import type { Database } from "#base/platform/database.ts";
import { newId } from "#base/platform/new-id.ts";
import { asOwner, type Tx } from "#base/platform/transaction.ts";
import { testDatabase } from "../../../../tests/kit/database.ts";
import { loadActor, personTable, teamMembershipTable, teamTable } from "../index.ts";

const NOW = new Date("2026-06-15T10:00:00Z");
const TODAY = localDate("2026-06-15");
const PEOPLE = 5;
const TEAMS = 4;

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

type Stretch = { person: number; team: number; kind: "member" | "manager"; from: number; days: number | null };

/** Parents point to a lower number, so that any list of them is a forest. */
const forest = (size: number) =>
  fc.tuple(
    ...Array.from({ length: size }, (_, index) =>
      fc.option(fc.integer({ min: 0, max: Math.max(index - 1, 0) })).map((parent) => (index === 0 ? null : parent)),
    ),
  );

const stretch: fc.Arbitrary<Stretch> = fc.record({
  person: fc.integer({ min: 0, max: PEOPLE - 1 }),
  team: fc.integer({ min: 0, max: TEAMS - 1 }),
  kind: fc.constantFrom("member", "manager"),
  from: fc.integer({ min: -10, max: 2 }),
  days: fc.option(fc.integer({ min: 0, max: 12 }), { freq: 2 }),
});

const dayOf = (offset: number) => addDays(TODAY, offset);
const holdsToday = ({ from, days }: Stretch) => from <= 0 && (days === null || from + days > 0);

/** The database allows one open membership per person and one open manager per team. */
function allowed(stretches: readonly Stretch[]): Stretch[] {
  const open = new Set<string>();
  return stretches.filter(({ kind, person, team, days }) => {
    const line = kind === "member" ? `member ${person}` : `manager ${team}`;
    if (days !== null) return true;
    if (open.has(line)) return false;
    open.add(line);
    return true;
  });
}

const below = (parents: readonly (number | null)[], roots: ReadonlySet<number>): Set<number> => {
  const found = new Set(roots);
  for (const [index, parent] of parents.entries()) if (parent !== null && found.has(parent)) found.add(index);
  return found;
};

/** The rule in plain words, to hold the SQL against. */
function expectedTeamSight(parents: readonly (number | null)[], stretches: readonly Stretch[], me: number) {
  const now = stretches.filter(holdsToday);
  const led = below(
    parents,
    new Set(now.filter(({ person, kind }) => person === me && kind === "manager").map(({ team }) => team)),
  );
  if (led.size > 0)
    return {
      teams: led,
      owners: new Set([me, ...now.filter(({ team }) => led.has(team)).map(({ person }) => person)]),
    };
  const own = new Set(now.filter(({ person, kind }) => person === me && kind === "member").map(({ team }) => team));
  return {
    teams: own,
    owners: new Set([
      me,
      ...now.filter(({ team, kind }) => own.has(team) && kind === "member").map(({ person }) => person),
    ]),
  };
}

async function makePeople(tx: Tx, orgId: string, visibility: "own" | "team" | "territory" | "all"): Promise<string[]> {
  const ids = Array.from({ length: PEOPLE }, () => newId(NOW));
  await tx.insert(personTable).values(
    ids.map((id, index) => ({
      orgId,
      id,
      name: `P${index}`,
      sortName: `p${index}`,
      role: "rep" as const,
      visibility,
    })),
  );
  return ids;
}

async function makeTeams(
  tx: Tx,
  orgId: string,
  people: readonly string[],
  parents: readonly (number | null)[],
  stretches: readonly Stretch[],
): Promise<string[]> {
  const ids = parents.map(() => newId(NOW));
  const at = (index: number) => ids[index] ?? "";
  await tx.insert(teamTable).values(
    parents.map((parent, index) => ({
      orgId,
      id: at(index),
      name: `T${index}`,
      parentId: parent === null ? null : at(parent),
    })),
  );
  for (const { person, team, kind, from, days } of stretches) {
    const untilOn: LocalDate | null = days === null ? null : dayOf(from + days);
    await tx.insert(teamMembershipTable).values({
      orgId,
      id: newId(NOW),
      teamId: at(team),
      personId: people[person] ?? "",
      kind,
      fromOn: dayOf(from),
      untilOn,
    });
  }
  return ids;
}

const newOrganisation = (tx: Tx) =>
  createOrganisation(tx, { name: "Proef", currency: "EUR", language: "nl", fiscalYearStart: 1 }, NOW);
const indexes = (ids: readonly string[], all: readonly string[]) => new Set(ids.map((id) => all.indexOf(id)));

class Undo extends Error {}

/** Runs in a transaction that leaves nothing behind. */
async function rehearse(work: (tx: Tx) => Promise<void>): Promise<void> {
  await asOwner(database, async (tx) => {
    await work(tx);
    throw new Undo();
  }).catch((error: unknown) => {
    if (!(error instanceof Undo)) throw error;
  });
}

test("with visibility team, everybody sees exactly what the reporting line of today gives them", async () => {
  await fc.assert(
    fc.asyncProperty(forest(TEAMS), fc.array(stretch, { maxLength: 12 }), async (parents, drawn) => {
      const stretches = allowed(drawn);
      await rehearse(async (tx) => {
        const orgId = await newOrganisation(tx);
        const people = await makePeople(tx, orgId, "team");
        const teams = await makeTeams(tx, orgId, people, parents, stretches);
        for (const [me, id] of people.entries()) {
          const actor = await loadActor(tx, orgId, id, { kind: "person", now: NOW });
          const expected = expectedTeamSight(parents, stretches, me);
          expect(actor?.sight.all).toBe(false);
          expect(indexes(actor?.sight.owners ?? [], people)).toEqual(expected.owners);
          expect(indexes(actor?.sight.teams ?? [], teams)).toEqual(expected.teams);
        }
      });
    }),
    { numRuns: 60 },
  );
});

test("with visibility territory, everybody sees their own records and their territories with all below them", async () => {
  await fc.assert(
    fc.asyncProperty(forest(5), fc.uniqueArray(fc.integer({ min: 0, max: 4 })), async (parents, worked) => {
      await rehearse(async (tx) => {
        const orgId = await newOrganisation(tx);
        const [me = ""] = await makePeople(tx, orgId, "territory");
        const ids = parents.map(() => newId(NOW));
        await tx.insert(territoryTable).values(
          parents.map((parent, index) => ({
            orgId,
            id: ids[index] ?? "",
            name: `G${index}`,
            parentId: parent === null ? null : (ids[parent] ?? null),
          })),
        );
        for (const index of worked)
          await tx.insert(territoryPersonTable).values({ orgId, territoryId: ids[index] ?? "", personId: me });
        const actor = await loadActor(tx, orgId, me, { kind: "person", now: NOW });
        expect(actor?.sight).toMatchObject({ all: false, owners: [me], teams: [] });
        expect(indexes(actor?.sight.territories ?? [], ids)).toEqual(below(parents, new Set(worked)));
      });
    }),
    { numRuns: 30 },
  );
});

test("own sees nobody else, all sees everything, a key may less but sees the same, and who has left is nobody", async () => {
  await rehearse(async (tx) => {
    const orgId = await newOrganisation(tx);
    const [me = "", other = ""] = await makePeople(tx, orgId, "own");
    const own = await loadActor(tx, orgId, me, { kind: "person" });
    expect(own).toMatchObject({
      sight: { all: false, owners: [me], teams: [], territories: [] },
      language: "nl",
      timeZone: "Europe/Amsterdam",
      currency: "EUR",
    });
    await tx.execute(sql`update person set visibility = 'all', language = 'en' where id = ${me}::uuid`);
    const key = await loadActor(tx, orgId, me, { kind: "api_key", role: "auditor" });
    expect(key).toMatchObject({ kind: "api_key", role: "auditor", language: "en", sight: { all: true } });
    expect(key?.capabilities.has("opportunity.create")).toBe(false);
    await tx.execute(sql`update person set active = false where id = ${other}::uuid`);
    expect(await loadActor(tx, orgId, other, { kind: "person" })).toBeNull();
  });
});

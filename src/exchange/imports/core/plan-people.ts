import { nameKey } from "./name-key.ts";
import { hasError, addProblem } from "./read-fields.ts";
import type { ReadRow } from "./read-fields.ts";
import type { PlanContext, RowInProgress } from "./plan-context.ts";
import { duplicateOf } from "./plan-products.ts";
import type { PersonData } from "./plan.ts";

const emailShape = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u;

/** Whose address it is already, by address in lower case; the database has each address once. */
function addressBook({ input }: PlanContext): Map<string, string> {
  const { people } = input.known;
  return new Map(people.flatMap(({ name, email }) => (email === null ? [] : [[email.toLowerCase(), nameKey(name)]])));
}

function checkEmail(read: ReadRow, book: Map<string, string>): void {
  const email = read.texts["email"];
  const name = read.texts["name"];
  if (email === undefined || name === undefined) return;
  const holder = book.get(email.toLowerCase());
  if (!emailShape.test(email)) addProblem(read, "email_invalid", { field: "email", value: email });
  else if (holder !== undefined && holder !== nameKey(name))
    addProblem(read, "email_taken", { field: "email", value: email });
  else book.set(email.toLowerCase(), nameKey(name));
}

/** The team of a row: its own team column, else the team around its manager, which gets that manager's name. */
function teamName({ texts }: ReadRow): string | null {
  return texts["team"] ?? (texts["manager"] ? `Team ${texts["manager"]}` : null);
}

/** Enters the manager a row names; a manager is a person too, and runs the team the row belongs to. */
function enterManager({ people }: PlanContext, read: ReadRow): string | null {
  const name = read.texts["manager"];
  if (name === undefined) return null;
  const entry = people.mention(name);
  entry.described = true;
  entry.origin ??= { file: read.file, row: read.row };
  entry.data = { ...entry.data, role: "manager" };
  return entry.key;
}

/** Enters the team of a row; a team spread over several territories belongs to none of them. */
function enterTeam(
  { teams }: PlanContext,
  read: ReadRow,
  managerKey: string | null,
  territoryKey: string | null,
): string | null {
  const name = teamName(read);
  if (name === null) return null;
  const entry = teams.mention(name);
  const first = !entry.described;
  entry.described = true;
  entry.origin ??= { file: read.file, row: read.row };
  entry.data = {
    name: entry.data.name,
    managerKey: entry.data.managerKey ?? managerKey,
    territoryKey: first || entry.data.territoryKey === territoryKey ? territoryKey : null,
  };
  return entry.key;
}

/** Enters the people a file describes, with the teams, managers and territories their rows name. */
export function planPeople(context: PlanContext, rows: readonly ReadRow[]): RowInProgress[] {
  const book = addressBook(context);
  const planned = rows.map((read): RowInProgress => {
    checkEmail(read, book);
    const row: RowInProgress = { read, object: "people", key: null, duplicate: false };
    const territoryKey = context.resolve.territory(read, "territory");
    if (hasError(read)) return row;
    const managerKey = enterManager(context, read);
    const teamKey = enterTeam(context, read, managerKey, territoryKey);
    return enterPerson(context, row, { managerKey, teamKey, territoryKey });
  });
  placeManagers(context);
  return planned;
}

function enterPerson(
  context: PlanContext,
  row: RowInProgress,
  place: Pick<PersonData, "managerKey" | "teamKey" | "territoryKey">,
): RowInProgress {
  const { texts } = row.read;
  const name = texts["name"]!;
  const earlier = context.people.find(name);
  const role = earlier?.data.role ?? "rep";
  const data: PersonData = { name, role, email: texts["email"] ?? null, ...place };
  // Entered before as somebody's manager: this row is the first to describe the person.
  if (earlier && role === "manager" && earlier.data.teamKey === null) earlier.described = false;
  const entry = context.people.describe(name, texts["externalId"] ?? null, data, {
    file: row.read.file,
    row: row.read.row,
  });
  return entry ? { ...row, key: entry.key } : duplicateOf(context, row, data, earlier!.data);
}

/** A manager without a row of their own belongs to the team they run. */
function placeManagers({ people, teams }: PlanContext): void {
  for (const team of teams.entries()) {
    const manager = people.byKey(team.data.managerKey);
    if (!manager || manager.data.teamKey !== null) continue;
    manager.data = { ...manager.data, teamKey: team.key, territoryKey: team.data.territoryKey };
  }
}

import { dutchSortKey } from "#base/kernel/dutch-name.ts";
import type { LocalDate } from "#base/kernel/local-date.ts";
import { invalidField, Problem } from "#base/contract/problem.ts";
import { newId } from "#base/platform/new-id.ts";
import type { Tx } from "#base/platform/transaction.ts";
import { refusedAs } from "#base/platform/violations.ts";
import { defaultVisibility, type Role, type Visibility } from "../core/roles.ts";
import { createSignIn } from "./sign-in-records.ts";
import { personTable, teamMembershipTable } from "./tables.ts";

export type NewPerson = {
  orgId: string;
  name: string;
  email?: string | null | undefined;
  role: Role;
  visibility?: Visibility | undefined;
  language?: "nl" | "en" | null | undefined;
  /** With a password (hashed, and checked against the policy) this person can sign in. */
  passwordHash?: string | undefined;
  teamId?: string | null | undefined;
};

const emailTaken = () => new Problem("people.email_taken", 409);
export const personProblems = { person_email: emailTaken, auth_user_email_key: emailTaken };

/** Adds a person, with a sign-in when there is a password, in a team when one is named; returns the id. */
export async function createPerson(tx: Tx, input: NewPerson, when: { now: Date; today: LocalDate }): Promise<string> {
  const { orgId, name, role } = input;
  const email = input.email?.toLowerCase() ?? null;
  const id = newId(when.now);
  let authUserId: string | null = null;
  if (input.passwordHash !== undefined) {
    if (email === null) throw invalidField("email", "required");
    authUserId = await refusedAs(createSignIn(tx, { email, name, passwordHash: input.passwordHash }), personProblems);
  }
  await refusedAs(
    tx.insert(personTable).values({
      orgId,
      id,
      authUserId,
      name,
      sortName: dutchSortKey(name),
      email,
      role,
      visibility: input.visibility ?? defaultVisibility(role),
      language: input.language ?? null,
      createdAt: when.now,
      updatedAt: when.now,
    }),
    personProblems,
  );
  if (input.teamId != null) {
    await refusedAs(
      tx
        .insert(teamMembershipTable)
        .values({ orgId, id: newId(when.now), teamId: input.teamId, personId: id, kind: "member", fromOn: when.today }),
      { team_membership_org_id_team_id_fkey: () => invalidField("teamId", "choice") },
    );
  }
  return id;
}

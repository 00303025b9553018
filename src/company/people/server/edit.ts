import { and, eq, isNull, sql } from "drizzle-orm";
import { dutchSortKey } from "#base/kernel/dutch-name.ts";
import { invalidField, Problem, stale } from "#base/contract/problem.ts";
import { command } from "#base/platform/command.ts";
import { inTransaction, type Tx } from "#base/platform/transaction.ts";
import { refusedAs } from "#base/platform/violations.ts";
import * as contract from "../contract.ts";
import { personProblems } from "./create-person.ts";
import { preparePassword } from "./prepare-password.ts";
import { findPerson, type Person } from "./read-person.ts";
import { changePassword, createSignIn, endSessions, renameSignIn } from "./sign-in-records.ts";
import { apiKeyTable, personTable } from "./tables.ts";

type Changes = { name?: string | undefined; email?: string | null | undefined };

export const edit = command<typeof contract.edit, string | undefined>(
  contract.edit,
  async ({ tx, actor, now, today, emit, prepared: passwordHash }, { id, version, password: _password, ...changes }) => {
    const authUserId = await lockPerson(tx, actor.orgId, id);
    const before = await findPerson(tx, actor.orgId, id, today);
    if (version !== undefined && version !== before.version) throw stale(before, version);
    const staysAdmin = (changes.role ?? before.role) === "admin" && (changes.active ?? before.active);
    if (before.role === "admin" && before.active && !staysAdmin) await keepAnAdmin(tx, actor.orgId, id);
    const signIn = await refusedAs(saveSignIn(tx, authUserId, before, changes, passwordHash), personProblems);
    await refusedAs(
      tx
        .update(personTable)
        .set({
          ...changes,
          ...(changes.name === undefined ? {} : { sortName: dutchSortKey(changes.name) }),
          authUserId: signIn,
          updatedAt: now,
          version: before.version + 1,
        })
        .where(and(eq(personTable.orgId, actor.orgId), eq(personTable.id, id))),
      personProblems,
    );
    if (changes.active === false) await shutOut(tx, actor.orgId, id, signIn, now);
    const after = await findPerson(tx, actor.orgId, id, today);
    emit("person.changed", { entity: "person", entityId: id, before, after });
    return after;
  },
  {
    changesRights: true,
    async before({ platform, actor, today }, { id, password, name, email }) {
      if (password === undefined) return undefined;
      const person = await inTransaction(platform.database, actor, { readOnly: true }, (tx) =>
        findPerson(tx, actor.orgId, id, today),
      );
      const wanted = {
        password,
        field: "password",
        email: email === undefined ? person.email : email,
        name: name ?? person.name,
      };
      return preparePassword(platform, actor, wanted);
    },
  },
);

/** Locks the row for this change and returns the sign-in that belongs to it. */
async function lockPerson(tx: Tx, orgId: string, id: string): Promise<string | null> {
  const [row] = await tx
    .select({ authUserId: personTable.authUserId })
    .from(personTable)
    .where(and(eq(personTable.orgId, orgId), eq(personTable.id, id)))
    .for("update");
  return row?.authUserId ?? null;
}

/** Somebody who can sign in has to remain administrator; the lock makes two who demote each other wait for each other. */
async function keepAnAdmin(tx: Tx, orgId: string, leaving: string): Promise<void> {
  const { rows } = await tx.execute<{ id: string }>(sql`select id from person
    where org_id = ${orgId}::uuid and role = 'admin' and active and auth_user_id is not null order by id for update`);
  if (!rows.some(({ id }) => id !== leaving)) throw new Problem("people.last_admin", 409);
}

async function saveSignIn(
  tx: Tx,
  authUserId: string | null,
  before: Person,
  changes: Changes,
  passwordHash: string | undefined,
): Promise<string | null> {
  const email = changes.email === undefined ? before.email : changes.email;
  const name = changes.name ?? before.name;
  if (email === null) {
    if (authUserId !== null) throw invalidField("email", "people.email_needed");
    return null;
  }
  if (authUserId === null) return passwordHash === undefined ? null : createSignIn(tx, { email, name, passwordHash });
  if (email !== before.email || name !== before.name) await renameSignIn(tx, authUserId, { email, name });
  if (passwordHash !== undefined) await changePassword(tx, authUserId, passwordHash, null);
  return authUserId;
}

/** Who left is out at once: sessions and keys end with the same commit. */
async function shutOut(tx: Tx, orgId: string, personId: string, authUserId: string | null, now: Date): Promise<void> {
  if (authUserId !== null) await endSessions(tx, authUserId);
  await tx
    .update(apiKeyTable)
    .set({ revokedAt: now })
    .where(and(eq(apiKeyTable.orgId, orgId), eq(apiKeyTable.personId, personId), isNull(apiKeyTable.revokedAt)));
}

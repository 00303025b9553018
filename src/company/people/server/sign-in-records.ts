import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { stepUp, type Tx } from "#base/platform/transaction.ts";

/** Runs a step with the rights on the sign-in tables, which the application's role lacks; set-up has them already. */
async function withSignInRights<T>(tx: Tx, step: () => Promise<T>): Promise<T> {
  const { rows } = await tx.execute<{ app: boolean }>(sql`select current_user = 'koers_app' as app`);
  return rows[0]?.app ? stepUp(tx, step) : step();
}

/** Lets an e-mail address sign in with a password (already hashed); returns the id of the sign-in. */
export async function createSignIn(
  tx: Tx,
  input: { email: string; name: string; passwordHash: string },
): Promise<string> {
  const id = randomUUID();
  await withSignInRights(tx, async () => {
    await tx.execute(sql`insert into auth_user (id, name, email) values (${id}, ${input.name}, ${input.email})`);
    await tx.execute(sql`insert into auth_account (id, account_id, provider_id, user_id, password)
      values (${randomUUID()}, ${id}, 'credential', ${id}, ${input.passwordHash})`);
  });
  return id;
}

/** Keeps the name and address of a sign-in equal to the person's. */
export async function renameSignIn(tx: Tx, authUserId: string, input: { email: string; name: string }): Promise<void> {
  await withSignInRights(tx, () =>
    tx.execute(
      sql`update auth_user set email = ${input.email}, name = ${input.name}, updated_at = now() where id = ${authUserId}`,
    ),
  );
}

/** Replaces the password and ends all sessions, except the one with this token. */
export async function changePassword(
  tx: Tx,
  authUserId: string,
  passwordHash: string,
  keepToken: string | null,
): Promise<void> {
  await withSignInRights(tx, () =>
    tx.execute(
      sql`update auth_account set password = ${passwordHash}, updated_at = now() where user_id = ${authUserId} and provider_id = 'credential'`,
    ),
  );
  await endSessions(tx, authUserId, keepToken);
}

/** Ends the sessions of a sign-in at once, except the one with this token. */
export async function endSessions(tx: Tx, authUserId: string, keepToken: string | null = null): Promise<void> {
  await withSignInRights(tx, () =>
    tx.execute(
      sql`delete from auth_session where user_id = ${authUserId} and token is distinct from ${keepToken}::text`,
    ),
  );
}

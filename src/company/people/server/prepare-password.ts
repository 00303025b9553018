import { findOrganisation } from "#company/organisation/index.ts";
import { invalidField } from "#base/contract/problem.ts";
import type { Actor } from "#base/platform/actor.ts";
import type { Platform } from "#base/platform/command.ts";
import { inTransaction } from "#base/platform/transaction.ts";
import { checkPassword } from "../core/password-policy.ts";

type Wanted = { password: string; field: string; email: string | null; name: string };

/** Checks a new password against the policy and hashes it, outside any transaction because hashing is slow on purpose. */
export async function preparePassword(platform: Platform, actor: Actor, wanted: Wanted): Promise<string> {
  if (wanted.email === null) throw invalidField("email", "required");
  const organisation = await inTransaction(platform.database, actor, { readOnly: true }, (tx) =>
    findOrganisation(tx, actor.orgId),
  );
  expectGoodPassword(wanted, organisation.name);
  return platform.auth.hashPassword(wanted.password);
}

/** Throws the problem of the field when a password breaks the policy. */
export function expectGoodPassword(wanted: Wanted, companyName: string): void {
  const checked = checkPassword(wanted.password, { email: wanted.email, name: wanted.name, companyName });
  if (!checked.ok) throw invalidField(wanted.field, `people.${checked.error}`);
}

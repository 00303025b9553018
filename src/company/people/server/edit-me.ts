import { and, eq } from "drizzle-orm";
import { findOrganisation } from "#company/organisation/index.ts";
import { invalidField, Problem } from "#base/contract/problem.ts";
import type { Actor } from "#base/platform/actor.ts";
import { command, type Platform } from "#base/platform/command.ts";
import { inTransaction } from "#base/platform/transaction.ts";
import * as contract from "../contract.ts";
import { expectGoodPassword } from "./prepare-password.ts";
import { findOwnRow, readMe } from "./read-me.ts";
import { changePassword } from "./sign-in-records.ts";
import { personTable } from "./tables.ts";

type NewPassword = { hash: string; keepToken: string | null };

export const editMe = command<typeof contract.editMe, NewPassword | null>(
  contract.editMe,
  async ({ tx, actor, now, emit, prepared }, { language }) => {
    const own = await findOwnRow(tx, actor);
    if (prepared && own.authUserId !== null)
      await changePassword(tx, own.authUserId, prepared.hash, prepared.keepToken);
    if (language !== undefined && language !== own.language) {
      await tx
        .update(personTable)
        .set({ language, updatedAt: now, version: own.version + 1 })
        .where(and(eq(personTable.orgId, actor.orgId), eq(personTable.id, own.id)));
      emit("person.changed", {
        entity: "person",
        entityId: own.id,
        before: { language: own.language },
        after: { language },
      });
    }
    if (prepared) emit("person.password_changed", { entity: "person", entityId: own.id });
    return readMe(tx, actor);
  },
  {
    changesRights: true,
    async before({ platform, actor, call }, { currentPassword, newPassword }) {
      // A key must not be able to take its person's place.
      if (actor.kind !== "person") throw new Problem("people.only_in_person", 403);
      if (newPassword === undefined) return null;
      if (currentPassword === undefined) throw invalidField("currentPassword", "required");
      await checkOwnPassword(platform, actor, currentPassword, newPassword);
      const session = await platform.auth.readSession(call.headers);
      return { hash: await platform.auth.hashPassword(newPassword), keepToken: session?.token ?? null };
    },
  },
);

async function checkOwnPassword(
  platform: Platform,
  actor: Actor,
  currentPassword: string,
  newPassword: string,
): Promise<void> {
  const { own, organisation } = await inTransaction(platform.database, actor, { readOnly: true }, async (tx) => ({
    own: await findOwnRow(tx, actor),
    organisation: await findOrganisation(tx, actor.orgId),
  }));
  const wanted = { password: newPassword, field: "newPassword", email: own.email, name: own.name };
  expectGoodPassword(wanted, organisation.name);
  const correct = own.email !== null && (await platform.auth.checkPassword(own.email, currentPassword));
  if (!correct) throw invalidField("currentPassword", "people.wrong_password");
}

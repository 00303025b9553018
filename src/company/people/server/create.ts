import { command } from "#base/platform/command.ts";
import * as contract from "../contract.ts";
import { createPerson } from "./create-person.ts";
import { preparePassword } from "./prepare-password.ts";
import { findPerson } from "./read-person.ts";

export const create = command<typeof contract.create, string | undefined>(
  contract.create,
  async ({ tx, actor, now, today, emit, prepared }, { password: _password, ...input }) => {
    const id = await createPerson(tx, { ...input, orgId: actor.orgId, passwordHash: prepared }, { now, today });
    const after = await findPerson(tx, actor.orgId, id, today);
    emit("person.created", { entity: "person", entityId: id, after });
    return after;
  },
  {
    before: async ({ platform, actor }, { password, name, email }) =>
      password === undefined
        ? undefined
        : preparePassword(platform, actor, { password, field: "password", email: email ?? null, name }),
  },
);

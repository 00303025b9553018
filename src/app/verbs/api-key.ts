import * as people from "#company/people/contract.ts";
import { findPersonByEmail } from "#company/people/index.ts";
import { asOwner } from "#base/platform/transaction.ts";
import { UsageError, type Verb } from "./verb.ts";
import { callAsSystem } from "./call.ts";
import { required } from "./flags.ts";
import { systemActor } from "./system-actor.ts";

export const addApiKey: Verb = {
  name: "api-key create",
  usage: "api-key create --user <email> --name <n>",
  options: { user: { type: "string" }, name: { type: "string" } },
  async run({ application, flags, output }) {
    const email = required(flags, "user");
    const { orgId } = await systemActor(application.platform);
    const personId = await asOwner(application.platform.database, (tx) => findPersonByEmail(tx, orgId, email));
    if (personId === null) throw new UsageError(`--user: nobody here has the address ${email}.`);
    const { key } = await callAsSystem(application, people.createApiKey, {
      body: { name: required(flags, "name"), personId },
    });
    output.out(key);
    return 0;
  },
};

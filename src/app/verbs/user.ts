import * as people from "#company/people/contract.ts";
import { ROLES, type Role } from "#company/people/index.ts";
import { catalogues } from "../catalogues.ts";
import { callAsSystem } from "./call.ts";
import { required } from "./flags.ts";
import { UsageError, type Flags, type Verb } from "./verb.ts";

const plain = (word: string) => word.toLowerCase().replaceAll(/[\s_-]/g, "");

/** The role meant by its key or by its Dutch or English name, however spaced: sales_manager, Salesmanager, sales-manager. */
function roleOf(flags: Flags): Role {
  const asked = plain(required(flags, "role"));
  const namesOf = (role: Role) =>
    [role, catalogues.nl.people.web.roles[role], catalogues.en.people.web.roles[role]].map(plain);
  const found = ROLES.find((role) => namesOf(role).includes(asked));
  if (!found) throw new UsageError(`--role must be one of ${ROLES.join(", ")}.`);
  return found;
}

export const addUser: Verb = {
  name: "user add",
  usage: "user add --email <e> --name <n> --role <role> --password <p>",
  options: {
    email: { type: "string" },
    name: { type: "string" },
    role: { type: "string" },
    password: { type: "string" },
  },
  check: (flags) =>
    void [roleOf(flags), required(flags, "email"), required(flags, "name"), required(flags, "password")],
  async run({ application, flags, output }) {
    const person = await callAsSystem(application, people.create, {
      body: {
        email: required(flags, "email"),
        name: required(flags, "name"),
        role: roleOf(flags),
        password: required(flags, "password"),
      },
    });
    output.err(`${person.name} can sign in as ${person.role}.`);
    output.out(person.id);
    return 0;
  },
};

import * as people from "#company/people/contract.ts";
import type { Verb } from "./verb.ts";
import { callAsSystem } from "./call.ts";
import { required } from "./flags.ts";

export const addUser: Verb = {
  name: "user add",
  usage: "user add --email <e> --name <n> --role <role> --password <p>",
  options: { email: { type: "string" }, name: { type: "string" }, role: { type: "string" }, password: { type: "string" } },
  async run({ application, flags, output }) {
    const person = await callAsSystem(application, people.create, { body: { email: required(flags, "email"), name: required(flags, "name"), role: required(flags, "role"), password: required(flags, "password") } });
    output.err(`${person.name} can sign in as ${person.role}.`);
    output.out(person.id);
    return 0;
  },
};

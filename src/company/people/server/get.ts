import { query } from "#base/platform/command.ts";
import * as contract from "../contract.ts";
import { findPerson } from "./read-person.ts";

export const get = query(contract.get, ({ tx, actor, today }, { id }) => findPerson(tx, actor.orgId, id, today));

import { query } from "#base/platform/command.ts";
import * as contract from "../contract.ts";
import { findOrganisation } from "./read.ts";

export const get = query(contract.get, ({ tx, actor }) => findOrganisation(tx, actor.orgId));

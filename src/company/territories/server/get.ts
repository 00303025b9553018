import { query } from "#base/platform/command.ts";
import * as contract from "../contract.ts";
import { findTerritory } from "./read.ts";

export const get = query(contract.get, ({ tx, actor }, { id }) => findTerritory(tx, actor.orgId, id));

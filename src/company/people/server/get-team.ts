import { query } from "#base/platform/command.ts";
import * as contract from "../contract.ts";
import { findTeam } from "./read-team.ts";

export const getTeam = query(contract.getTeam, ({ tx, actor, today }, { id }) => findTeam(tx, actor.orgId, id, today));

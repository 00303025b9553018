import { query } from "#base/platform/command.ts";
import * as contract from "../contract.ts";
import { findCompany, withRights } from "./read.ts";

export const get = query(contract.get, async ({ tx, actor }, { id }) =>
  withRights(await findCompany(tx, actor.orgId, id), actor),
);

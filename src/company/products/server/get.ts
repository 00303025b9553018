import { query } from "#base/platform/command.ts";
import * as contract from "../contract.ts";
import { findProduct } from "./read.ts";

export const get = query(contract.get, ({ tx, actor }, { id }) => findProduct(tx, actor.orgId, id));

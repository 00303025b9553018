import { query } from "#base/platform/command.ts";
import * as contract from "../contract.ts";
import { findChannel } from "./read.ts";

export const getChannel = query(contract.getChannel, ({ tx, actor }, { id }) => findChannel(tx, actor.orgId, id));

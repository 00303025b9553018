import { query } from "#base/platform/command.ts";
import * as contract from "../contract.ts";
import { readMe } from "./read-me.ts";

export const getMe = query(contract.getMe, ({ tx, actor }) => readMe(tx, actor));

import type { Handler } from "#base/platform/command.ts";
import { bin } from "./bin.ts";
import { create } from "./create.ts";
import { edit } from "./edit.ts";
import { get } from "./get.ts";
import { history } from "./history.ts";
import { list } from "./list.ts";
import { restore } from "./restore.ts";
import { sectors } from "./sectors.ts";

/** What this room does on the server; sectors before get, because its path looks like an id. */
export const handlers: Handler[] = [list, sectors, get, create, edit, bin, restore, history];

import type { Handler } from "#base/platform/command.ts";
import { create } from "./create.ts";
import { edit } from "./edit.ts";
import { get } from "./get.ts";
import { list } from "./list.ts";
import { remove } from "./remove.ts";

/** What this room does on the server. */
export const handlers: Handler[] = [list, get, create, edit, remove];

import { command } from "#base/platform/command.ts";
import { name } from "../core/name.ts";
export const read = [command, name];

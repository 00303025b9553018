import { command } from "../platform/command.ts";
export const query = command;

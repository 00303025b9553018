import { command } from "#base/platform/command.ts";
export const asked = command;

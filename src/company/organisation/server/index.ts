import type { Handler } from "#base/platform/command.ts";
import { createChannel } from "./create-channel.ts";
import { edit } from "./edit.ts";
import { editChannel } from "./edit-channel.ts";
import { get } from "./get.ts";
import { getChannel } from "./get-channel.ts";
import { listChannels } from "./list-channels.ts";

/** What this room does on the server. */
export const handlers: Handler[] = [get, edit, listChannels, getChannel, createChannel, editChannel];

import { sql } from "drizzle-orm";
import { Problem } from "#base/contract/problem.ts";
import { command } from "#base/platform/command.ts";
import { newId } from "#base/platform/new-id.ts";
import { refusedAs } from "#base/platform/violations.ts";
import * as contract from "../contract.ts";
import { findChannel } from "./read.ts";

export const channelProblems = { channel_name: () => new Problem("organisation.channel_taken", 409) };

export const createChannel = command(contract.createChannel, async ({ tx, actor, now, emit }, { name }) => {
  const id = newId(now);
  await refusedAs(
    tx.execute(sql`insert into channel (org_id, id, name, position)
      select ${actor.orgId}::uuid, ${id}::uuid, ${name}, coalesce(max(position), 0) + 1 from channel where org_id = ${actor.orgId}::uuid`),
    channelProblems,
  );
  const after = await findChannel(tx, actor.orgId, id);
  emit("channel.created", { entity: "channel", entityId: id, after });
  return after;
});

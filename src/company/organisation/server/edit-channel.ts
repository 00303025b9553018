import { and, eq, sql } from "drizzle-orm";
import { command } from "#base/platform/command.ts";
import type { Tx } from "#base/platform/transaction.ts";
import { refusedAs } from "#base/platform/violations.ts";
import * as contract from "../contract.ts";
import { channelProblems } from "./create-channel.ts";
import { findChannel } from "./read.ts";
import { channelTable } from "./tables.ts";

export const editChannel = command(
  contract.editChannel,
  async ({ tx, actor, now, emit }, { id, name, retired, position }) => {
    const before = await findChannel(tx, actor.orgId, id);
    const retiredAt = retired === undefined || retired === before.retired ? {} : { retiredAt: retired ? now : null };
    await refusedAs(
      tx
        .update(channelTable)
        .set({ name: name ?? before.name, ...retiredAt })
        .where(and(eq(channelTable.orgId, actor.orgId), eq(channelTable.id, id))),
      channelProblems,
    );
    if (position !== undefined) await place(tx, actor.orgId, id, position);
    const after = await findChannel(tx, actor.orgId, id);
    emit("channel.changed", { entity: "channel", entityId: id, before, after });
    return after;
  },
);

/** Numbers all channels anew from 1, with this one at its new place. */
async function place(tx: Tx, orgId: string, id: string, position: number): Promise<void> {
  await tx.execute(sql`
    with others as (select id, row_number() over (order by position, id) as place from channel where org_id = ${orgId}::uuid and id <> ${id}::uuid),
    placed as (
      select id, case when place >= ${position}::int then place + 1 else place end as place from others
      union all select ${id}::uuid, least(${position}::int, (select count(*) + 1 from others))
    )
    update channel c set position = placed.place from placed where c.org_id = ${orgId}::uuid and c.id = placed.id and c.position <> placed.place`);
}

import { command } from "#base/platform/command.ts";
import * as contract from "../contract.ts";
import { loadForChange } from "./load.ts";
import { readDetail } from "./read.ts";
import { save } from "./save.ts";

/** Moves to the bin; nothing is lost, restore brings it back as it was. */
export const bin = command(contract.bin, async (context, { id, version }) => {
  const row = await loadForChange(context.tx, context.actor, id, version);
  const saved = row.deletedAt ? null : await save(context, row, { deletedAt: context.now });
  if (saved) context.emit("opportunity.binned", { entity: "opportunity", entityId: id, ...saved });
  return null;
});

/** Takes out of the bin. */
export const restore = command(contract.restore, async (context, { id, version }) => {
  const row = await loadForChange(context.tx, context.actor, id, version);
  const saved = await save(context, row, { deletedAt: null });
  if (saved) context.emit("opportunity.restored", { entity: "opportunity", entityId: id, ...saved });
  return (await readDetail(context.tx, context.actor, id))!;
});

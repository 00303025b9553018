import { command, type CommandContext } from "#base/platform/command.ts";
import { invalidField } from "#base/contract/problem.ts";
import type { LocalDate } from "#base/kernel/local-date.ts";
import { eq } from "drizzle-orm";
import * as contract from "../contract.ts";
import { close } from "../core/close.ts";
import { expectOk, loadForChange } from "./load.ts";
import { readDetail } from "./read.ts";
import { save } from "./save.ts";
import { closeReasonTable, type OpportunityRow } from "./tables.ts";

type Input = {
  id: string;
  closedOn?: LocalDate | undefined;
  reasonId?: string | null | undefined;
  note?: string | null | undefined;
  version?: number | undefined;
};

async function closeAs(
  context: CommandContext,
  outcome: "won" | "lost",
  input: Input,
  extra: (row: OpportunityRow) => Partial<OpportunityRow>,
) {
  const { tx, actor, today, emit } = context;
  const row = await loadForChange(tx, actor, input.id, input.version);
  if (input.reasonId) {
    const [reason] = await tx.select().from(closeReasonTable).where(eq(closeReasonTable.id, input.reasonId));
    if (reason?.outcome !== outcome) throw invalidField("reasonId", "no_such_record");
  }
  const { status, closedOn, closeReasonId, closeNote } = expectOk(
    close(
      row,
      outcome,
      { closedOn: input.closedOn ?? today, reasonId: input.reasonId ?? null, note: input.note ?? null },
      today,
    ),
  );
  const saved = await save(context, row, { status, closedOn, closeReasonId, closeNote, ...extra(row) });
  if (saved) emit(`opportunity.${outcome}`, { entity: "opportunity", entityId: input.id, ...saved });
  return (await readDetail(tx, actor, input.id))!;
}

/** Closes as won, with the final amount when it differs. */
export const win = command(contract.win, (context, { amount, ...input }) =>
  closeAs(context, "won", input, () => (amount === undefined ? {} : { amount, amountSource: "manual" })),
);

/** Closes as lost; the competitor who won it joins the competitors. */
export const lose = command(contract.lose, (context, { competitor, ...input }) =>
  closeAs(context, "lost", input, (row) =>
    competitor && !row.competitors.includes(competitor) ? { competitors: [...row.competitors, competitor] } : {},
  ),
);

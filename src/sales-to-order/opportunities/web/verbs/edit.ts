import { opQuery } from "#base/ui/use-op.ts";
import * as contract from "../../contract.ts";
import type { DealDetail } from "../deal.ts";
import type { FieldKey } from "../field-value.tsx";
import type { Tools } from "./tools.ts";
import { writtenLines } from "./written-lines.ts";
import type { Edit, WrittenLine } from "./written-lines.ts";

/**
 * Changes fields, on screen at once; throws what the server refuses after putting the old values back. `shown` are the
 * names that belong to changed ids. Null: somebody saved first and the person left it at that.
 */
export function edit({ t, client, send, refresh, trying, offerUndo, takeBack }: Tools) {
  return async (
    deal: DealDetail,
    changes: Edit,
    field: FieldKey,
    shown: Partial<DealDetail> = {},
  ): Promise<DealDetail | null> => {
    const { queryKey } = opQuery(contract.get, { id: deal.id });
    const yours = { ...changes, ...shown } as Partial<DealDetail>;
    // A refresh under way would put the old value back for a moment.
    void client.cancelQueries({ queryKey });
    client.setQueryData(queryKey, { ...deal, ...yours });
    try {
      const after = await trying((exactly) => send(contract.edit, deal, changes, exactly), yours, Object.keys(changes));
      if (after) {
        const followedLines = "amount" in changes && deal.amountSource === "lines";
        offerUndo(t("done.edited", { field: t(`field.${field}`), name: after.name }), () =>
          followedLines ? send(contract.setLines, after, { lines: writtenLines(deal.lines) }) : takeBack(after),
        );
        void refresh();
      }
      return after;
    } catch (thrown) {
      client.setQueryData(queryKey, deal);
      throw thrown;
    }
  };
}

/** Replaces the lines, which the amount then follows; throws what the server refuses. */
export function setLines({ t, send, refresh, trying, offerUndo }: Tools) {
  return async (deal: DealDetail, lines: WrittenLine[]): Promise<DealDetail | null> => {
    const after = await trying((exactly) => send(contract.setLines, deal, { lines }, exactly), {}, []);
    if (after) {
      offerUndo(t("done.lines", { name: after.name }), async () => {
        const back = await send(contract.setLines, after, { lines: writtenLines(deal.lines) });
        if (deal.amountSource === "manual") await send(contract.edit, back, { amount: deal.amount });
      });
      await refresh();
    }
    return after;
  };
}

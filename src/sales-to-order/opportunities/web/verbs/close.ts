import * as contract from "../../contract.ts";
import type { Deal } from "../deal.ts";
import type { Tools } from "./tools.ts";
import type { Answered } from "./use-ask.ts";
import { undoOf } from "./undo-of.ts";

/** Back to open in its stage, with what closing changed put back too. */
async function undoClose({ t, send }: Tools, before: Deal, after: Answered): Promise<void> {
  const open = await send(contract.reopen, after, { stageId: before.stageId, reason: t("done.undoReason") });
  const undo = undoOf(before, { amount: open.amount, competitors: open.competitors });
  if (undo) await send(contract.edit, open, undo);
}

/** Closes as won or lost, after asking when and why. */
export function close(tools: Tools, outcome: "won" | "lost") {
  const { t, ask, send, refresh, offerUndo } = tools;
  return async (deal: Deal): Promise<Answered | null> => {
    const after =
      outcome === "won"
        ? await ask({ kind: "win", deal, send: (input) => send(contract.win, deal, input) })
        : await ask({ kind: "lose", deal, send: (input) => send(contract.lose, deal, input) });
    if (after === null || after === "overwrite") return null;
    offerUndo(t(`done.${outcome}`, { name: deal.name }), () => undoClose(tools, deal, after));
    await refresh();
    return after;
  };
}

/** Opens a closed deal again; undoing closes it as it was. */
export function reopen({ t, ask, send, refresh, offerUndo }: Tools) {
  return async (deal: Deal): Promise<Answered | null> => {
    const after = await ask({ kind: "reopen", deal, send: (input) => send(contract.reopen, deal, input) });
    if (after === null || after === "overwrite") return null;
    const closing = {
      reasonId: deal.closeReasonId,
      note: deal.closeNote,
      ...(deal.closedOn ? { closedOn: deal.closedOn } : {}),
    };
    offerUndo(t("done.reopened", { name: deal.name }), () =>
      send(deal.status === "won" ? contract.win : contract.lose, after, closing),
    );
    await refresh();
    return after;
  };
}

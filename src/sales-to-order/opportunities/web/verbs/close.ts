import * as contract from "../../contract.ts";
import type { Deal } from "../deal.ts";
import type { Tools } from "./tools.ts";
import type { Answered } from "./use-ask.ts";

/** Closes as won or lost, after asking when and why. */
export function close({ t, ask, send, refresh, offerUndo, takeBack }: Tools, outcome: "won" | "lost") {
  return async (deal: Deal): Promise<Answered | null> => {
    const after =
      outcome === "won"
        ? await ask({ kind: "win", deal, send: (input) => send(contract.win, deal, input) })
        : await ask({ kind: "lose", deal, send: (input) => send(contract.lose, deal, input) });
    if (after === null || after === "overwrite") return null;
    offerUndo(t(`done.${outcome}`, { name: deal.name }), () => takeBack(after));
    await refresh();
    return after;
  };
}

/** Opens a closed deal again; undoing closes it as it was. */
export function reopen({ t, ask, send, refresh, offerUndo, takeBack }: Tools) {
  return async (deal: Deal): Promise<Answered | null> => {
    const after = await ask({ kind: "reopen", deal, send: (input) => send(contract.reopen, deal, input) });
    if (after === null || after === "overwrite") return null;
    offerUndo(t("done.reopened", { name: deal.name }), () => takeBack(after));
    await refresh();
    return after;
  };
}

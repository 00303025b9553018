import { showProblem } from "#base/ui/toasts.tsx";
import * as contract from "../../contract.ts";
import type { Deal } from "../deal.ts";
import type { Tools } from "./tools.ts";

/** Gives a deal to somebody else. */
export function reassign({ t, ask, send, refresh, offerUndo }: Tools) {
  return async (deal: Deal): Promise<void> => {
    const after = await ask({ kind: "reassign", deal, send: (input) => send(contract.reassign, deal, input) });
    if (after === null || after === "overwrite") return;
    const owner = after.ownerName ?? t("words.nobody");
    offerUndo(t("done.reassigned", { name: deal.name, owner }), () =>
      send(contract.reassign, after, { ownerId: deal.ownerId, teamId: deal.teamId }),
    );
    await refresh();
  };
}

/** Moves a deal to the bin after a yes; answers whether it went. */
export function bin({ t, confirm, send, refresh, offerUndo }: Tools) {
  return async (deal: Deal): Promise<boolean> => {
    const question = {
      title: t("bin.title", { name: deal.name }),
      detail: t("bin.detail"),
      confirmLabel: t("bin.confirm"),
      danger: true,
    };
    if (!(await confirm(question))) return false;
    try {
      await send(contract.bin, deal, {});
    } catch (thrown) {
      showProblem(thrown);
      return false;
    }
    offerUndo(t("done.binned", { name: deal.name }), () => send(contract.restore, deal, {}));
    await refresh();
    return true;
  };
}

/** Takes a deal out of the bin. */
export function restore({ t, send, refresh, offerUndo }: Tools) {
  return async (deal: Deal): Promise<void> => {
    try {
      const after = await send(contract.restore, deal, {});
      offerUndo(t("done.restored", { name: deal.name }), () => send(contract.bin, after, {}));
      await refresh();
    } catch (thrown) {
      showProblem(thrown);
    }
  };
}

import type { QueryClient } from "@tanstack/react-query";
import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { call, problemOf } from "#base/ui/api.ts";
import { useConfirm } from "#base/ui/confirm-dialog.tsx";
import { rememberOwnChange } from "#base/ui/own-changes.ts";
import { showUndo } from "#base/ui/toasts.tsx";
import type { Translate } from "#base/ui/i18n.ts";
import type { nl } from "../../messages/nl.ts";
import * as contract from "../../contract.ts";
import type { Deal, DealDetail, Stage } from "../deal.ts";
import { useText } from "../text.ts";
import { usePipelines } from "../use-pipelines.ts";
import type { Ask } from "./use-ask.ts";
import { useRefreshDeals, useSend } from "./use-send.ts";

/** What every verb works with. */
export type Tools = {
  t: Translate<typeof nl>;
  client: QueryClient;
  stages: ReadonlyMap<string, Stage>;
  ask: Ask;
  confirm: ReturnType<typeof useConfirm>;
  send: ReturnType<typeof useSend>;
  refresh: () => Promise<void>;
  /** Tries; when somebody saved first it shows both versions, then stops (null) or tries again over the other's. */
  trying: (
    attempt: (exactly?: number) => Promise<DealDetail>,
    yours: Partial<DealDetail>,
    fields: readonly string[],
  ) => Promise<DealDetail | null>;
  offerUndo: (message: string, undo: () => Promise<unknown>) => void;
  /** Takes back the change that answered `after`, with everything that followed along. */
  takeBack: (after: Pick<Deal, "id" | "updatedAt">) => Promise<unknown>;
};

export function useTools(ask: Ask): Tools {
  const t = useText();
  const client = useQueryClient();
  const confirm = useConfirm();
  const { stages } = usePipelines();
  const send = useSend();
  const refresh = useRefreshDeals();
  return useMemo(() => {
    const trying: Tools["trying"] = async (attempt, yours, fields) => {
      try {
        return await attempt();
      } catch (thrown) {
        const { code, extra } = problemOf(thrown);
        if (code !== "stale_version" || !extra.current) throw thrown;
        const current = extra.current as DealDetail;
        if ((await ask({ kind: "stale", current, yours, fields })) === "overwrite")
          return trying(() => attempt(current.version), yours, fields);
        await refresh();
        return null;
      }
    };
    const offerUndo: Tools["offerUndo"] = (message, undo) => showUndo({ message, undo: () => undo().then(refresh) });
    const takeBack: Tools["takeBack"] = (after) =>
      call(contract.takeBack, { id: after.id, changedAt: after.updatedAt, reason: t("done.undoReason") }).then((back) =>
        rememberOwnChange({ id: after.id }, back),
      );
    return { t, client, stages, ask, confirm, send, refresh, trying, offerUndo, takeBack };
  }, [t, client, stages, ask, confirm, send, refresh]);
}

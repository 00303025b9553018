import { useConfirm } from "#base/ui/confirm-dialog.tsx";
import { showDone, showProblem } from "#base/ui/toasts.tsx";
import { useOpMutation } from "#base/ui/use-op.ts";
import { remove } from "../contract.ts";
import { useText } from "./text.ts";

/** Throws a run away that never started, after a question; tells whether it is gone. */
export function useRemoveRun() {
  const t = useText();
  const confirm = useConfirm();
  const { mutateAsync } = useOpMutation(remove);
  return async (id: string): Promise<boolean> => {
    const sure = await confirm({
      title: t("web.run.removeTitle"),
      detail: t("web.run.removeDetail"),
      confirmLabel: t("web.run.remove"),
      danger: true,
    });
    if (!sure) return false;
    try {
      await mutateAsync({ id });
      showDone(t("web.run.removed"));
      return true;
    } catch (thrown) {
      showProblem(thrown);
      return false;
    }
  };
}

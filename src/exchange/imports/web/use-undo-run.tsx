import { problemOf } from "#base/ui/api.ts";
import { useConfirm } from "#base/ui/confirm-dialog.tsx";
import { showDone, showProblem } from "#base/ui/toasts.tsx";
import { useOpMutation } from "#base/ui/use-op.ts";
import { undo } from "../contract.ts";
import { useText } from "./text.ts";

const overridable = ["imports.changed_since", "imports.in_use"];

/** Takes a run back after a question; what was changed since is asked about once more. */
export function useUndoRun() {
  const t = useText();
  const confirm = useConfirm();
  const { mutateAsync, isPending } = useOpMutation(undo);

  async function attempt(id: string, force: boolean): Promise<boolean> {
    try {
      await mutateAsync({ id, force });
      showDone(t("web.undo.done"));
      return true;
    } catch (thrown) {
      const problem = problemOf(thrown);
      if (force || !overridable.includes(problem.code)) {
        showProblem(problem);
        return false;
      }
      const again = await confirm({
        title: problem.title,
        detail: problem.detail,
        confirmLabel: t("web.undo.force"),
        danger: true,
      });
      return again ? attempt(id, true) : false;
    }
  }
  async function ask(id: string): Promise<boolean> {
    const sure = await confirm({
      title: t("web.undo.confirmTitle"),
      detail: t("web.undo.confirmDetail"),
      confirmLabel: t("web.undo.action"),
      danger: true,
    });
    return sure ? attempt(id, false) : false;
  }
  return { undoRun: ask, undoing: isPending };
}

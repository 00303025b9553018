import { GateDialog } from "./gate-dialog.tsx";
import { LoseDialog } from "./lose-dialog.tsx";
import { ReassignDialog } from "./reassign-dialog.tsx";
import { ReopenDialog } from "./reopen-dialog.tsx";
import { StaleDealDialog } from "./stale-deal-dialog.tsx";
import type { Answer, Question } from "./use-ask.ts";
import { WinDialog } from "./win-dialog.tsx";

/** The dialog of the question a verb asks; fetched when the first one is asked. */
export function QuestionDialog({
  question,
  opened,
  onDone,
}: {
  question: Question;
  opened: boolean;
  onDone: (answer: Answer) => void;
}) {
  const dialog = { opened, onDone };
  return (
    <>
      {question.kind === "gate" ? <GateDialog {...dialog} {...question} /> : null}
      {question.kind === "win" ? <WinDialog {...dialog} {...question} /> : null}
      {question.kind === "lose" ? <LoseDialog {...dialog} {...question} /> : null}
      {question.kind === "reopen" ? <ReopenDialog {...dialog} {...question} /> : null}
      {question.kind === "reassign" ? <ReassignDialog {...dialog} {...question} /> : null}
      {question.kind === "stale" ? <StaleDealDialog {...dialog} {...question} /> : null}
    </>
  );
}

import { createContext, lazy, Suspense, useContext } from "react";
import type { ReactNode } from "react";
import { useAsk } from "./use-ask.ts";
import { useDealVerbs } from "./use-deal-verbs.ts";
import type { Verbs } from "./use-deal-verbs.ts";

const QuestionDialog = lazy(() =>
  import("./question-dialog.tsx").then((module) => ({ default: module.QuestionDialog })),
);

const Context = createContext<Verbs | null>(null);

/** Gives a page what can be done with a deal, and shows the question a verb asks when it needs more. */
export function DealVerbs({ children }: { children: ReactNode }) {
  const { question, opened, ask, answer } = useAsk();
  const verbs = useDealVerbs(ask);
  return (
    <Context value={verbs}>
      {children}
      <Suspense>{question ? <QuestionDialog question={question} opened={opened} onDone={answer} /> : null}</Suspense>
    </Context>
  );
}

/** What can be done with a deal; inside <DealVerbs>. */
export function useVerbs(): Verbs {
  const verbs = useContext(Context);
  if (!verbs) throw new Error("useVerbs outside DealVerbs");
  return verbs;
}

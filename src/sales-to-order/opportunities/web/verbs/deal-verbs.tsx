import { createContext, useContext } from "react";
import type { ReactNode } from "react";
import { GateDialog } from "./gate-dialog.tsx";
import { LoseDialog } from "./lose-dialog.tsx";
import { ReassignDialog } from "./reassign-dialog.tsx";
import { ReopenDialog } from "./reopen-dialog.tsx";
import { StaleDealDialog } from "./stale-deal-dialog.tsx";
import { useAsk } from "./use-ask.ts";
import { useDealVerbs } from "./use-deal-verbs.ts";
import type { Verbs } from "./use-deal-verbs.ts";
import { WinDialog } from "./win-dialog.tsx";

const Context = createContext<Verbs | null>(null);

/** Gives a page what can be done with a deal, and shows the question a verb asks when it needs more. */
export function DealVerbs({ children }: { children: ReactNode }) {
  const { question, opened, ask, answer } = useAsk();
  const verbs = useDealVerbs(ask);
  const dialog = { opened, onDone: answer };
  return (
    <Context value={verbs}>
      {children}
      {question?.kind === "gate" ? <GateDialog {...dialog} {...question} /> : null}
      {question?.kind === "win" ? <WinDialog {...dialog} {...question} /> : null}
      {question?.kind === "lose" ? <LoseDialog {...dialog} {...question} /> : null}
      {question?.kind === "reopen" ? <ReopenDialog {...dialog} {...question} /> : null}
      {question?.kind === "reassign" ? <ReassignDialog {...dialog} {...question} /> : null}
      {question?.kind === "stale" ? <StaleDealDialog {...dialog} {...question} /> : null}
    </Context>
  );
}

/** What can be done with a deal; inside <DealVerbs>. */
export function useVerbs(): Verbs {
  const verbs = useContext(Context);
  if (!verbs) throw new Error("useVerbs outside DealVerbs");
  return verbs;
}

import { createContext, lazy, Suspense, useCallback, useContext, useRef, useState } from "react";
import type { ReactNode } from "react";

const ConfirmQuestion = lazy(() =>
  import("./confirm-question.tsx").then((module) => ({ default: module.ConfirmQuestion })),
);

/** A question before something that matters. */
export type Question = {
  title: string;
  detail?: ReactNode;
  confirmLabel: string;
  cancelLabel?: string;
  danger?: boolean;
};

type Ask = (question: Question) => Promise<boolean>;
const Confirm = createContext<Ask | null>(null);

/** Gives pages useConfirm(). */
export function ConfirmProvider({ children }: { children: ReactNode }) {
  const [question, setQuestion] = useState<Question | null>(null);
  const [opened, setOpened] = useState(false);
  const resolve = useRef<(yes: boolean) => void>(undefined);
  const ask = useCallback<Ask>((asked) => {
    setQuestion(asked);
    setOpened(true);
    return new Promise((done) => void (resolve.current = done));
  }, []);
  const answer = (yes: boolean) => {
    setOpened(false);
    resolve.current?.(yes);
  };
  return (
    <Confirm value={ask}>
      {children}
      <Suspense>
        {question ? (
          <ConfirmQuestion question={question} opened={opened} onAnswer={answer} onGone={() => setQuestion(null)} />
        ) : null}
      </Suspense>
    </Confirm>
  );
}

/** Asks for a yes: `if (await confirm({ title, detail, confirmLabel, danger: true })) …`. */
export function useConfirm(): Ask {
  const ask = useContext(Confirm);
  if (!ask) throw new Error("useConfirm outside its provider");
  return ask;
}

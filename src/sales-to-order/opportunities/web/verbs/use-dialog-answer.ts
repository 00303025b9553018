import { useRef } from "react";
import type { Answer, Answered } from "./use-ask.ts";

/** Keeps what a dialog's form got back until the dialog closes: then it is the answer, or null when nothing was sent. */
export function useDialogAnswer(onDone: (answer: Answer) => void) {
  const kept = useRef<Answered | null>(null);
  return {
    keep: async (sent: Promise<Answered>) => {
      kept.current = await sent;
    },
    close: () => {
      const answer = kept.current;
      kept.current = null;
      onDone(answer);
    },
  };
}

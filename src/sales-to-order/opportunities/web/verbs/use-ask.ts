import { useCallback, useRef, useState } from "react";
import type { CallOf } from "#base/contract/op.ts";
import type { changeStage, lose, reassign, reopen, win } from "../../contract.ts";
import type { Deal, DealDetail, Stage } from "../deal.ts";

type Fill<T> = Omit<CallOf<T>, "id" | "version">;
type Sends<T> = (input: Fill<T>) => Promise<Answered>;
export type GateField = keyof NonNullable<Fill<typeof changeStage>["fields"]>;

/** The record as it became; who may do what is left out when it went out of sight. */
export type Answered = Omit<DealDetail, "can"> & Partial<Pick<DealDetail, "can">>;

/** What a verb needs to know before it can go on; `send` sends it, and throws what the server refuses. */
export type Question =
  | { kind: "gate"; deal: Deal; stage: Stage; missing: readonly GateField[]; send: Sends<typeof changeStage> }
  | { kind: "win"; deal: Deal; send: Sends<typeof win> }
  | { kind: "lose"; deal: Deal; send: Sends<typeof lose> }
  | { kind: "reopen"; deal: Deal; send: Sends<typeof reopen> }
  | { kind: "reassign"; deal: Deal; send: Sends<typeof reassign> }
  | { kind: "stale"; current: DealDetail; yours: Partial<DealDetail>; fields: readonly string[] };

/** The record as it became, "overwrite", or null: the person let it be. */
export type Answer = Answered | "overwrite" | null;
export type Ask = (question: Question) => Promise<Answer>;
export type DialogOf<K extends Question["kind"]> = Extract<Question, { kind: K }> & {
  opened: boolean;
  onDone: (answer: Answer) => void;
};

/** One question at a time; a newer one answers the older with null. */
export function useAsk() {
  const [question, setQuestion] = useState<Question | null>(null);
  const [opened, setOpened] = useState(false);
  const settle = useRef<((answer: Answer) => void) | null>(null);
  const answer = useCallback((given: Answer) => {
    setOpened(false);
    settle.current?.(given);
    settle.current = null;
  }, []);
  const ask = useCallback<Ask>((asked) => {
    settle.current?.(null);
    setQuestion(asked);
    setOpened(true);
    return new Promise((resolve) => {
      settle.current = resolve;
    });
  }, []);
  return { question, opened, ask, answer };
}

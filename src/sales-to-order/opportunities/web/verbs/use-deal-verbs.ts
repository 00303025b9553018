import { useMemo } from "react";
import { close, reopen } from "./close.ts";
import { edit, setLines } from "./edit.ts";
import { bin, reassign, restore } from "./hand-over.ts";
import { move } from "./move.ts";
import { useTools } from "./tools.ts";
import type { Ask } from "./use-ask.ts";

export type Verbs = ReturnType<typeof useDealVerbs>;

/** Everything that can be done with a deal; each shows its result with ten seconds to undo it, and asks what it still needs. */
export function useDealVerbs(ask: Ask) {
  const tools = useTools(ask);
  return useMemo(
    () => ({
      move: move(tools),
      win: close(tools, "won"),
      lose: close(tools, "lost"),
      reopen: reopen(tools),
      reassign: reassign(tools),
      bin: bin(tools),
      restore: restore(tools),
      edit: edit(tools),
      setLines: setLines(tools),
    }),
    [tools],
  );
}

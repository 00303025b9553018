import { useState } from "react";
import type { ReactNode } from "react";
import { problemOf } from "./api.ts";
import { StaleDialog } from "./stale-dialog.tsx";
import type { Difference } from "./stale-dialog.tsx";

type Versioned = { version: number };
type Choice = "overwrite" | "reload" | "close";
type Question = { differences: readonly Difference[]; answer: (choice: Choice) => void };

/** What became of a save: what was sent, or what somebody else had saved and the reader chose to keep. */
export type Saved<R> = { record: R; mine: boolean };

/**
 * Saves a record somebody else may have saved first; then both versions are shown and the reader chooses.
 * Draw `staleDialog` on the page. Closing the dialog throws the refusal, so a form keeps what was typed.
 */
export function useStaleChoice() {
  const [question, setQuestion] = useState<Question | null>(null);

  async function save<R extends Versioned>(
    version: number,
    send: (version: number) => Promise<R>,
    differencesOf: (current: R) => readonly Difference[],
  ): Promise<Saved<R>> {
    try {
      return { record: await send(version), mine: true };
    } catch (thrown) {
      const problem = problemOf(thrown);
      if (problem.code !== "stale_version") throw problem;
      const current = problem.extra["current"] as R;
      const choice = await new Promise<Choice>((answer) =>
        setQuestion({ differences: differencesOf(current), answer }),
      );
      setQuestion(null);
      if (choice === "overwrite") return save(current.version, send, differencesOf);
      if (choice === "reload") return { record: current, mine: false };
      throw problem;
    }
  }

  const staleDialog: ReactNode = (
    <StaleDialog
      opened={question !== null}
      differences={question?.differences ?? []}
      onReload={() => question?.answer("reload")}
      onOverwrite={() => question?.answer("overwrite")}
      onClose={() => question?.answer("close")}
    />
  );
  return { save, staleDialog };
}

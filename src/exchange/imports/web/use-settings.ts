import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { problemOf } from "#base/ui/api.ts";
import type { ApiProblem } from "#base/ui/api.ts";
import { useOpMutation } from "#base/ui/use-op.ts";
import { configure, get } from "../contract.ts";
import type { Choices, FileSettings, RunDetail, Settings } from "./run.ts";
import { changeColumns, changeFile, withDraft } from "./settings-draft.ts";

/** How a step changes what happens; each change is saved at once and followed by a new dry run. */
export type SettingsControl = {
  /** The run with what is being saved already in it. */
  run: RunDetail;
  busy: boolean;
  /** Why the last change was refused; the run stands as it was. */
  problem: ApiProblem | null;
  locked: boolean;
  setPreset: (preset: RunDetail["preset"]) => void;
  setFile: (position: number, change: Partial<Omit<FileSettings, "position">>) => void;
  setColumns: (position: number, changes: NonNullable<FileSettings["columns"]>) => void;
  setChoices: (change: Choices) => void;
};

/** Saves settings one after the other: what changes while saving goes along with the next. */
export function useSettings(saved: RunDetail): SettingsControl {
  const client = useQueryClient();
  const save = useOpMutation(configure, { refresh: false });
  const [draft, setDraft] = useState<Settings>({});
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const waiting = useRef<Settings>({});
  const sending = useRef(false);
  const view = withDraft(saved, draft);
  const { id } = saved;

  function keep(next: Settings) {
    waiting.current = next;
    setDraft(next);
  }
  async function send() {
    if (sending.current) return;
    sending.current = true;
    try {
      while (Object.keys(waiting.current).length > 0) {
        const sent = waiting.current;
        const answer = await save.mutateAsync({ id, ...sent });
        client.setQueryData([get.id, { id }], answer);
        // Rows of the former dry run would contradict the counts of this one.
        void client.resetQueries({ predicate: ({ queryKey: [op] }) => op === "imports.rows" });
        if (waiting.current === sent) keep({});
      }
      void client.invalidateQueries({ predicate: ({ queryKey: [op] }) => op === "imports.list" });
    } catch (thrown) {
      keep({});
      setProblem(problemOf(thrown));
    } finally {
      sending.current = false;
    }
  }
  function change(part: Settings) {
    setProblem(null);
    keep({ ...waiting.current, ...part });
    void send();
  }
  return {
    run: view,
    busy: Object.keys(draft).length > 0,
    problem,
    locked: !saved.can.configure,
    setPreset: (preset) => change({ preset, files: [] }),
    setFile: (position, next) => change({ files: changeFile(view.files, position, next) }),
    setColumns: (position, next) => change({ files: changeColumns(view.files, position, next) }),
    setChoices: (next) => change({ choices: { ...view.choices, ...next } }),
  };
}

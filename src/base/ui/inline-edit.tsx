import { UnstyledButton, VisuallyHidden } from "@mantine/core";
import { useRef, useState } from "react";
import type { FocusEvent, KeyboardEvent, ReactNode } from "react";
import { problemOf } from "./api.ts";
import type { ApiProblem } from "./api.ts";
import { useBaseText } from "./i18n.ts";
import classes from "./inline-edit.module.css";

type Editor<T> = { value: T; onChange: (value: T) => void; error: string | null; "aria-label": string };
type InlineEditProps<T> = {
  label: string;
  value: T;
  display: ReactNode;
  /** The field; give it these props. */
  editor: (props: Editor<T>) => ReactNode;
  /** Saves; what it throws is shown at the field and what was typed stays. */
  onSave: (value: T) => Promise<unknown>;
  /** Takes over when somebody saved first. */
  onStale?: (problem: ApiProblem, value: T) => void;
  canEdit?: boolean;
  /** For choices: choosing is saving. */
  saveOnChange?: boolean;
};

/** A value that becomes a field where it stands: Enter or leaving saves, Escape puts back. */
export function InlineEdit<T>({
  label,
  value,
  display,
  editor,
  onSave,
  onStale,
  canEdit = true,
  saveOnChange = false,
}: InlineEditProps<T>) {
  const t = useBaseText();
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [draft, setDraft] = useState<{ value: T } | null>(null);
  const [error, setError] = useState<string | null>(null);
  const saving = useRef(false);

  function start() {
    setError(null);
    setDraft({ value });
    requestAnimationFrame(() => {
      const field = box.current?.querySelector<HTMLElement>("input, textarea, [role=combobox]");
      field?.focus();
      if (field instanceof HTMLInputElement) field.select();
    });
  }
  function stop() {
    const hadFocus = box.current?.contains(document.activeElement);
    setDraft(null);
    if (hadFocus) requestAnimationFrame(() => button.current?.focus());
  }
  async function save(next: T) {
    const held = box.current?.querySelector<HTMLInputElement>("input, textarea")?.validity.customError;
    if (saving.current || held) return;
    if (Object.is(next, value)) return stop();
    saving.current = true;
    try {
      await onSave(next);
      stop();
    } catch (thrown) {
      const problem = problemOf(thrown);
      if (problem.code === "stale_version" && onStale) {
        stop();
        onStale(problem, next);
      } else setError(problem.errors[0]?.message ?? problem.detail);
    } finally {
      saving.current = false;
    }
  }
  function onKeyDown(event: KeyboardEvent) {
    if (!draft || event.defaultPrevented) return;
    const inText = event.target instanceof HTMLTextAreaElement;
    if (event.key === "Escape") {
      event.stopPropagation();
      stop();
    } else if (event.key === "Enter" && (!inText || event.metaKey || event.ctrlKey)) {
      event.preventDefault();
      void save(draft.value);
    }
  }
  function onBlur(event: FocusEvent) {
    const to = event.relatedTarget;
    // A calendar or list of choices that belongs to the field hangs elsewhere in the page.
    if (!draft || box.current?.contains(to) || (to instanceof HTMLElement && to.closest(".mantine-Popover-dropdown")))
      return;
    void save(draft.value);
  }

  if (!draft) {
    if (!canEdit) return <div className={classes.fixed}>{display}</div>;
    return (
      <UnstyledButton ref={button} className={classes.value} onClick={start}>
        {display}
        <VisuallyHidden> {t("form.clickToEdit", { label })}</VisuallyHidden>
      </UnstyledButton>
    );
  }
  const onChange = (next: T) => {
    setDraft({ value: next });
    if (saveOnChange) void save(next);
  };
  return (
    <div ref={box} className={classes.editor} onKeyDown={onKeyDown} onBlur={onBlur} role="presentation">
      {editor({ value: draft.value, onChange, error, "aria-label": label })}
    </div>
  );
}

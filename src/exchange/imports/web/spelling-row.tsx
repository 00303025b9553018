import { ActionIcon, Button, Menu, TextInput } from "@mantine/core";
import { IconArrowRight, IconCheck, IconDots, IconX } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import type { FormEvent } from "react";
import { useBaseText } from "#base/ui/i18n.ts";
import type { Question } from "./run.ts";
import { decideSpelling, fateOf } from "./spelling.ts";
import type { SpellingKind } from "./spelling.ts";
import { useText } from "./text.ts";
import { usePlaces } from "./use-places.ts";
import type { SettingsControl } from "./use-settings.ts";
import classes from "./choices.module.css";

type SpellingRowProps = { kind: SpellingKind; question: Question; settings: SettingsControl };

/** One spelling: what it becomes, and the ways to decide otherwise. */
export function SpellingRow({ kind, question, settings }: SpellingRowProps) {
  const t = useText();
  const { placesOf } = usePlaces();
  const [naming, setNaming] = useState(false);
  const { run, locked, setChoices } = settings;
  const { suggestion } = question;
  const value = question.value ?? "";
  const fate = fateOf(kind, question, run.choices);
  const name = fate.is === "use" ? fate.name : fate.is === "keep" ? value : "";
  const missing = fate.is === "use" && fate.missing && !settings.busy;
  const decide = (choice: Parameters<typeof decideSpelling>[2]) =>
    setChoices(decideSpelling(kind, value, choice, run.choices));
  const taken = fate.is === "use" && fate.name === suggestion;
  const kept = fate.is === "create" || (fate.is === "keep" && fate.asked);
  return (
    <li className={classes.spelling} data-open={fate.is === "undecided" || missing || undefined}>
      <div className={classes.spellingText}>
        <span className={classes.pair}>
          <strong>{value}</strong>
          {suggestion ? (
            <>
              <IconArrowRight aria-hidden size={15} stroke={1.8} className={classes.quiet} />
              <strong>{suggestion}</strong>
            </>
          ) : null}
        </span>
        <span className={classes.quiet}>{placesOf(run, question)}</span>
        <span className={classes.fate} role="status">
          {t(`web.choices.spelling.becomes.${missing ? "missing" : fate.is}`, { name })}
        </span>
      </div>
      {locked ? null : (
        <div className={classes.decide}>
          {suggestion ? (
            <>
              <Button
                size="compact-sm"
                variant={taken ? "filled" : "default"}
                aria-pressed={taken}
                aria-label={t("web.choices.spelling.acceptValue", { value, suggestion })}
                leftSection={<IconCheck aria-hidden size={14} stroke={2} />}
                onClick={() => decide({ use: suggestion })}
              >
                {t("web.choices.spelling.accept")}
              </Button>
              <Button
                size="compact-sm"
                variant={kept ? "filled" : "default"}
                aria-pressed={kept}
                aria-label={t("web.choices.spelling.rejectValue", { value, suggestion })}
                leftSection={<IconX aria-hidden size={14} stroke={2} />}
                onClick={() => decide("create")}
              >
                {t("web.choices.spelling.reject")}
              </Button>
            </>
          ) : null}
          <MoreFates kind={kind} value={value} onDecide={decide} onName={() => setNaming(true)} />
        </div>
      )}
      {naming ? (
        <OtherName
          value={value}
          onDone={(other) => {
            setNaming(false);
            if (other) decide({ use: other });
          }}
        />
      ) : null}
    </li>
  );
}

type MoreFatesProps = {
  kind: SpellingKind;
  value: string;
  onDecide: (choice: "create" | "leave-empty" | "reject") => void;
  onName: () => void;
};

/** The less usual answers. */
function MoreFates({ kind, value, onDecide, onName }: MoreFatesProps) {
  const t = useText();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={t("web.choices.spelling.more", { value })}>
          <IconDots aria-hidden size={16} stroke={1.8} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={onName}>{t("web.choices.spelling.other")}</Menu.Item>
        {kind === "sector" ? null : (
          <>
            <Menu.Item onClick={() => onDecide("create")}>{t("web.choices.spelling.create")}</Menu.Item>
            <Menu.Item onClick={() => onDecide("leave-empty")}>{t("web.choices.spelling.leave")}</Menu.Item>
            <Menu.Item onClick={() => onDecide("reject")}>{t("web.choices.spelling.refuse")}</Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

function OtherName({ value, onDone }: { value: string; onDone: (name: string | null) => void }) {
  const t = useText();
  const base = useBaseText();
  const input = useRef<HTMLInputElement>(null);
  const [name, setName] = useState("");
  useEffect(() => input.current?.focus(), []);
  function submit(event: FormEvent) {
    event.preventDefault();
    onDone(name.trim() || null);
  }
  return (
    <form className={classes.otherName} onSubmit={submit}>
      <TextInput
        ref={input}
        flex={1}
        label={t("web.choices.spelling.otherLabel", { value })}
        description={t("web.choices.spelling.otherHint")}
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => event.key === "Escape" && onDone(null)}
      />
      <Button type="submit">{t("web.choices.spelling.use")}</Button>
      <Button variant="default" onClick={() => onDone(null)}>
        {base("actions.cancel")}
      </Button>
    </form>
  );
}

import { Button } from "@mantine/core";
import { IconChecks } from "@tabler/icons-react";
import type { Question } from "./run.ts";
import { spellingKinds, spellingsOf } from "./spelling.ts";
import { SpellingRow } from "./spelling-row.tsx";
import { useText } from "./text.ts";
import type { SettingsControl } from "./use-settings.ts";
import classes from "./choices.module.css";

/** Names that look like another name: each with its suggestion to take or leave, or all at once. */
export function SpellingChoices({ settings }: { settings: SettingsControl }) {
  const t = useText();
  const { run, locked, setChoices } = settings;
  const groups = spellingKinds
    .map((kind) => ({ kind, questions: spellingsOf(run.questions, kind) }))
    .filter(({ questions }) => questions.length > 0);
  if (groups.length === 0) return null;
  const suggested = groups.some(({ questions }) => questions.some(({ suggestion }) => suggestion !== null));
  const all = run.choices.acceptSuggestions === true;
  return (
    <section className={classes.choice}>
      <div className={classes.spellingHead}>
        <p className={classes.choiceDetail}>{t("web.choices.spelling.detail")}</p>
        {suggested && !locked ? (
          <Button
            variant={all ? "light" : "default"}
            aria-pressed={all}
            leftSection={<IconChecks aria-hidden size={16} stroke={1.8} />}
            onClick={() => setChoices({ acceptSuggestions: !all })}
          >
            {t(all ? "web.choices.spelling.accepted" : "web.choices.spelling.acceptAll")}
          </Button>
        ) : null}
      </div>
      {groups.map(({ kind, questions }) => (
        <div key={kind} className={classes.group}>
          <h3 className={classes.choiceTitle}>{t(`web.choices.spelling.${kind}`)}</h3>
          <ul className={classes.spellings}>
            {questions.map((question: Question) => (
              <SpellingRow key={question.value} kind={kind} question={question} settings={settings} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

import { Select } from "@mantine/core";
import { IconArrowRight } from "@tabler/icons-react";
import { useOp } from "#base/ui/use-op.ts";
import { listPipelines } from "#sales-to-order/opportunities/pipelines-contract.ts";
import type { Choices, Question } from "./run.ts";
import { useText } from "./text.ts";
import { usePlaces } from "./use-places.ts";
import type { SettingsControl } from "./use-settings.ts";
import classes from "./choices.module.css";

type StageChoice = NonNullable<Choices["stages"]>[string];
const outcomes = ["won", "lost"] as const;

const choiceOf = (value: string): StageChoice => {
  const status = outcomes.find((outcome) => outcome === value);
  return status ? { status } : { status: "open", stageKey: value };
};
const valueOf = (choice: StageChoice) => (choice.status === "open" ? choice.stageKey : choice.status);

/** What every stage word of the source becomes, the known ones filled in. */
export function StageChoices({ settings }: { settings: SettingsControl }) {
  const t = useText();
  const questions = settings.run.questions.filter(({ topic, value }) => topic === "stage" && value !== null);
  const pipelines = useOp(listPipelines, {}, { enabled: questions.length > 0 });
  if (questions.length === 0) return null;
  const pipeline = pipelines.data?.items.find(({ isDefault }) => isDefault);
  const stages = pipeline?.stages.filter(({ retired }) => !retired) ?? [];
  const data = [
    { group: t("web.choices.stages.open"), items: stages.map(({ key, name }) => ({ value: key, label: name })) },
    {
      group: t("web.choices.stages.outcomes"),
      items: outcomes.map((outcome) => ({ value: outcome as string, label: t(`web.choices.stages.${outcome}`) })),
    },
  ];
  return (
    <section className={classes.choice}>
      <h3 className={classes.choiceTitle}>{t("web.choices.stages.title")}</h3>
      <p className={classes.choiceDetail}>{t("web.choices.stages.detail")}</p>
      <ul className={classes.spellings}>
        {questions.map((question) => (
          <StageRow key={question.value} question={question} data={data} settings={settings} />
        ))}
      </ul>
    </section>
  );
}

type Data = { group: string; items: { value: string; label: string }[] }[];

function StageRow({ question, data, settings }: { question: Question; data: Data; settings: SettingsControl }) {
  const t = useText();
  const { placesOf } = usePlaces();
  const { run, locked, setChoices } = settings;
  const value = question.value ?? "";
  const own = run.choices.stages?.[value];
  return (
    <li className={classes.spelling} data-open={(!question.decided && !own) || undefined}>
      <div className={classes.spellingText}>
        <span className={classes.pair}>
          <strong>{value}</strong>
          <IconArrowRight aria-hidden size={15} stroke={1.8} className={classes.quiet} />
        </span>
        <span className={classes.quiet}>{placesOf(run, question)}</span>
      </div>
      <Select
        className={classes.stage}
        aria-label={t("web.choices.stages.for", { value })}
        placeholder={t("web.choices.stages.choose")}
        readOnly={locked}
        allowDeselect={false}
        data={data}
        value={own ? valueOf(own) : question.suggestion}
        onChange={(next) => next && setChoices({ stages: { ...run.choices.stages, [value]: choiceOf(next) } })}
      />
    </li>
  );
}

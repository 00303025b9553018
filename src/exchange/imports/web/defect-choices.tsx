import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { OptionChoice } from "./option-choice.tsx";
import type { Question } from "./run.ts";
import { useText } from "./text.ts";
import { usePlaces } from "./use-places.ts";
import type { SettingsControl } from "./use-settings.ts";
import classes from "./choices.module.css";

/** What happens with deals that lack something, and with columns that can be read in two ways. */
export function DefectChoices({ settings }: { settings: SettingsControl }) {
  const t = useText();
  const { questions } = settings.run;
  const about = (topic: Question["topic"]) => questions.find((question) => question.topic === topic);
  const [openValue, withoutCompany] = [about("open-value"), about("without-company")];
  const [undated, closedUndated] = [about("undated"), about("closed-without-date")];
  return (
    <>
      {questions
        .filter(({ topic }) => topic === "ambiguous-column")
        .map((question) => (
          <section key={`${question.file} ${question.value}`} className={classes.choice}>
            <h3 className={classes.choiceTitle}>
              {t("web.choices.ambiguous.title", { column: question.value ?? "" })}
            </h3>
            <p className={classes.choiceDetail}>
              {t("web.choices.ambiguous.detail")} {question.samples.join(" · ")}
            </p>
            <Button variant="default" renderRoot={(props) => <Link to="." search={{ step: "mapping" }} {...props} />}>
              {t("web.choices.ambiguous.go")}
            </Button>
          </section>
        ))}
      {closedUndated ? <ClosedUndated question={closedUndated} settings={settings} /> : null}
      {openValue ? <OpenValue question={openValue} settings={settings} /> : null}
      {withoutCompany ? <WithoutCompany question={withoutCompany} settings={settings} /> : null}
      {undated ? <Undated question={undated} settings={settings} /> : null}
    </>
  );
}

type DefectProps = { question: Question; settings: SettingsControl };

function OpenValue({ question, settings: { run, locked, setChoices } }: DefectProps) {
  const t = useText();
  const { rowsOf } = usePlaces();
  return (
    <OptionChoice
      title={t("web.choices.openValue.title", { count: question.count })}
      detail={rowsOf(run, question)}
      disabled={locked}
      value={run.choices.openValue ?? "unknown"}
      onChange={(openValue) => setChoices({ openValue })}
      options={[
        { value: "unknown", label: t("web.choices.openValue.unknown"), hint: t("web.choices.openValue.unknownHint") },
        {
          value: "list-price",
          label: t("web.choices.openValue.listPrice"),
          hint: t("web.choices.openValue.listPriceHint"),
        },
      ]}
    />
  );
}

function WithoutCompany({ question, settings: { run, locked, setChoices } }: DefectProps) {
  const t = useText();
  const { rowsOf } = usePlaces();
  return (
    <OptionChoice
      title={t("web.choices.withoutCompany.title", { count: question.count })}
      detail={rowsOf(run, question)}
      disabled={locked}
      value={run.choices.withoutCompany ?? "keep"}
      onChange={(withoutCompany) => setChoices({ withoutCompany })}
      options={[
        { value: "keep", label: t("web.choices.withoutCompany.keep"), hint: t("web.choices.withoutCompany.keepHint") },
        {
          value: "reject",
          label: t("web.choices.withoutCompany.reject"),
          hint: t("web.choices.withoutCompany.rejectHint"),
        },
      ]}
    />
  );
}

function Undated({ question, settings: { run, locked, setChoices } }: DefectProps) {
  const t = useText();
  const { rowsOf } = usePlaces();
  return (
    <OptionChoice
      title={t("web.choices.undated.title", { count: question.count })}
      detail={rowsOf(run, question)}
      disabled={locked}
      value={run.choices.undated ?? "import-moment"}
      onChange={(undated) => setChoices({ undated })}
      options={[
        { value: "import-moment", label: t("web.choices.undated.moment"), hint: t("web.choices.undated.momentHint") },
        { value: "reject", label: t("web.choices.undated.reject"), hint: t("web.choices.undated.rejectHint") },
      ]}
    />
  );
}

function ClosedUndated({ question, settings: { run, locked, setChoices } }: DefectProps) {
  const t = useText();
  const { rowsOf } = usePlaces();
  return (
    <OptionChoice
      title={t("web.choices.closedUndated.title", { count: question.count })}
      detail={rowsOf(run, question)}
      disabled={locked}
      value={run.choices.closedWithoutDate ?? null}
      onChange={(closedWithoutDate) => setChoices({ closedWithoutDate })}
      options={[
        {
          value: "reject",
          label: t("web.choices.closedUndated.reject"),
          hint: t("web.choices.closedUndated.rejectHint"),
        },
        {
          value: "start-date",
          label: t("web.choices.closedUndated.start"),
          hint: t("web.choices.closedUndated.startHint"),
        },
        {
          value: "import-moment",
          label: t("web.choices.closedUndated.moment"),
          hint: t("web.choices.closedUndated.momentHint"),
        },
      ]}
    />
  );
}

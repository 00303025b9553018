import { IconAlertTriangle } from "@tabler/icons-react";
import { DefectChoices } from "./defect-choices.tsx";
import { GeneralChoices } from "./general-choices.tsx";
import { NewNameChoices } from "./new-name-choices.tsx";
import { SettingsNotice } from "./settings-notice.tsx";
import { isOpen } from "./spelling.ts";
import { SpellingChoices } from "./spelling-choices.tsx";
import { StageChoices } from "./stage-choices.tsx";
import { StepBar } from "./step-bar.tsx";
import { StepHeading } from "./step-heading.tsx";
import { useText } from "./text.ts";
import type { SettingsControl } from "./use-settings.ts";
import classes from "./choices.module.css";

/** Every defect of the source as a choice, with how many rows it concerns and what happens; what must be decided is on top. */
export function ChoicesStep({ settings }: { settings: SettingsControl }) {
  const t = useText();
  const { run, busy } = settings;
  const open = run.questions.filter((question) => isOpen(question, run.choices));
  return (
    <>
      <StepHeading title={t("web.choices.title")}>{t("web.choices.intro")}</StepHeading>
      <SettingsNotice settings={settings} />
      {open.length > 0 ? (
        <p className={classes.open} role="status">
          <IconAlertTriangle aria-hidden size={16} stroke={1.8} />
          <span>
            <strong>{t("web.choices.open", { count: open.length })}.</strong> {t("web.choices.openDetail")}
          </span>
        </p>
      ) : null}
      <div className={classes.choices} aria-busy={busy}>
        <SpellingChoices settings={settings} />
        <StageChoices settings={settings} />
        <DefectChoices settings={settings} />
        <NewNameChoices settings={settings} />
        <GeneralChoices settings={settings} />
      </div>
      <StepBar back="mapping" next="check" said={busy ? t("web.run.busy") : null} />
    </>
  );
}

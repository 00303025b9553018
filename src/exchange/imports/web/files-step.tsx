import { Select } from "@mantine/core";
import type { Preset } from "./run.ts";
import { SettingsNotice } from "./settings-notice.tsx";
import { SourceFileRow } from "./source-file-row.tsx";
import { StepBar } from "./step-bar.tsx";
import { StepHeading } from "./step-heading.tsx";
import { useText } from "./text.ts";
import type { SettingsControl } from "./use-settings.ts";
import classes from "./run.module.css";

const presets: readonly Preset[] = ["maven", "nl-excel"];

/** How each file is read, with the chance to say it is otherwise. */
export function FilesStep({ settings }: { settings: SettingsControl }) {
  const t = useText();
  const { run, busy, locked, setPreset } = settings;
  return (
    <>
      <StepHeading
        title={t("web.files.title")}
        aside={
          <Select
            className={classes.preset}
            label={t("web.files.preset")}
            description={run.preset ? t("web.files.recognised") : undefined}
            readOnly={locked}
            allowDeselect={false}
            data={[
              ...presets.map((value) => ({ value: value as string, label: t(`web.presets.${value}`) })),
              { value: "none", label: t("web.presets.none") },
            ]}
            value={run.preset ?? "none"}
            onChange={(value) => setPreset(presets.find((preset) => preset === value) ?? null)}
          />
        }
      >
        {t("web.files.intro")}
      </StepHeading>
      <SettingsNotice settings={settings} />
      <ul className={classes.rows} aria-busy={busy}>
        {run.files.map((file) => (
          <SourceFileRow key={file.position} file={file} preset={run.preset} settings={settings} />
        ))}
      </ul>
      <StepBar next="mapping" said={busy ? t("web.run.busy") : null} />
    </>
  );
}

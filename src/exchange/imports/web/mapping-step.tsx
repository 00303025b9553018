import { Button } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { EmptyState } from "#base/ui/states.tsx";
import { ColumnRow } from "./column-row.tsx";
import type { FileKind, SourceFile } from "./run.ts";
import { SettingsNotice } from "./settings-notice.tsx";
import { StepBar } from "./step-bar.tsx";
import { StepHeading } from "./step-heading.tsx";
import { useText } from "./text.ts";
import type { SettingsControl } from "./use-settings.ts";
import { useFieldName } from "./use-field-name.ts";
import classes from "./run.module.css";

/** Which column fills which field, per file, judged by samples. */
export function MappingStep({ settings }: { settings: SettingsControl }) {
  const t = useText();
  const { run, busy } = settings;
  const files = run.files.filter((file) => file.kind !== null);
  const left = run.files.filter((file) => file.kind === null);
  return (
    <>
      <StepHeading title={t("web.mapping.title")}>
        {run.preset ? `${t(`web.presets.${run.preset}`)}. ${t("web.files.recognised")}` : t("web.mapping.intro")}
      </StepHeading>
      <SettingsNotice settings={settings} />
      {files.length === 0 ? (
        <EmptyState
          title={t("web.mapping.nothing")}
          detail={t("web.mapping.nothingDetail")}
          action={
            <Button variant="default" renderRoot={(props) => <Link to="." search={{ step: "files" }} {...props} />}>
              {t("web.mapping.toFiles")}
            </Button>
          }
        />
      ) : null}
      {files.map((file) => (
        <FileColumns key={file.position} file={file} kind={file.kind!} settings={settings} />
      ))}
      {left.length > 0 && files.length > 0 ? (
        <p className={classes.quiet}>{t("web.mapping.left", { files: left.map(({ name }) => name).join(", ") })}</p>
      ) : null}
      <StepBar back="files" next="choices" said={busy ? t("web.run.busy") : null} />
    </>
  );
}

function FileColumns({ file, kind, settings }: { file: SourceFile; kind: FileKind; settings: SettingsControl }) {
  const t = useText();
  const nameOf = useFieldName();
  return (
    <section aria-label={file.name} aria-busy={settings.busy}>
      <h3 className={classes.fileTitle}>
        {file.name} <span className={classes.quiet}>{t(`kinds.${kind}`)}</span>
      </h3>
      {file.missing.length > 0 ? (
        <p className={classes.missing}>
          <IconAlertTriangle aria-hidden size={16} stroke={1.8} />
          {t("web.mapping.missing", { fields: file.missing.map(nameOf).join(", ") })}
        </p>
      ) : null}
      <div className={classes.mappingHead} aria-hidden>
        <span>{t("web.mapping.column")}</span>
        <span>{t("web.mapping.samples")}</span>
        <span>{t("web.mapping.field")}</span>
        <span>{t("web.mapping.reading")}</span>
      </div>
      <ul className={classes.mapping}>
        {file.columns.map((column) => (
          <ColumnRow key={column.index} column={column} file={file} kind={kind} settings={settings} />
        ))}
      </ul>
    </section>
  );
}

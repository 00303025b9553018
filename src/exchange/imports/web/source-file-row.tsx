import { Button, Select } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconAdjustmentsHorizontal, IconFileSpreadsheet } from "@tabler/icons-react";
import { useId } from "react";
import { fileKinds } from "../core/fields.ts";
import { FileReading } from "./file-reading.tsx";
import { separatorNames, shared } from "./notations.ts";
import { readingOf } from "./settings-draft.ts";
import type { RunDetail, SourceFile } from "./run.ts";
import { useText } from "./text.ts";
import type { SettingsControl } from "./use-settings.ts";
import classes from "./run.module.css";

type RowProps = { file: SourceFile; preset: RunDetail["preset"]; settings: SettingsControl };

/** One file: what it holds, how it is read, and where that can be set right. */
export function SourceFileRow({ file, preset, settings }: RowProps) {
  const t = useText();
  const panel = useId();
  const [open, { toggle }] = useDisclosure(false);
  const note = file.kind === null ? (preset ? t("web.files.leftOut") : t("web.files.kindUnknown")) : null;
  return (
    <li className={classes.row}>
      <div className={classes.rowHead}>
        <IconFileSpreadsheet aria-hidden size={20} stroke={1.4} className={classes.picture} />
        <div className={classes.rowText}>
          <strong className={classes.fileName}>{file.name}</strong>
          <ReadingText file={file} />
          {note ? <span className={preset ? classes.quiet : classes.attention}>{note}</span> : null}
        </div>
        <Select
          className={classes.kind}
          aria-label={t("web.files.kindFor", { file: file.name })}
          placeholder={t("web.files.kind")}
          readOnly={settings.locked}
          allowDeselect={false}
          data={[
            ...fileKinds.map((kind) => ({ value: kind as string, label: t(`kinds.${kind}`) })),
            { value: "none", label: t("web.files.leaveOut") },
          ]}
          value={file.kind ?? (preset ? "none" : null)}
          onChange={(value) =>
            settings.setFile(file.position, { kind: fileKinds.find((kind) => kind === value) ?? null })
          }
        />
        <Button
          variant="subtle"
          color="gray"
          aria-expanded={open}
          aria-controls={panel}
          aria-label={t("web.files.adjustFile", { file: file.name })}
          leftSection={<IconAdjustmentsHorizontal aria-hidden size={16} stroke={1.6} />}
          onClick={toggle}
        >
          {t("web.files.adjust")}
        </Button>
      </div>
      <div id={panel} hidden={!open}>
        {open ? <FileReading file={file} settings={settings} /> : null}
      </div>
    </li>
  );
}

/** How a file is read, in one line. */
function ReadingText({ file }: { file: SourceFile }) {
  const t = useText();
  const columns = file.columns.filter(({ field }) => field !== null);
  const style = shared(
    columns.filter((column) => readingOf(file.kind, column) === "number"),
    ({ numberStyle }) => numberStyle,
  );
  const order = shared(
    columns.filter((column) => readingOf(file.kind, column) === "date"),
    ({ dateOrder }) => dateOrder,
  );
  const parts = [
    t("web.files.rows", { count: file.rowCount }),
    file.encoding,
    file.separator ? t(`web.separators.${separatorNames[file.separator]}`) : null,
    file.sheet ? t("web.files.sheet", { sheet: file.sheet }) : null,
    t("web.files.header", { row: file.headerRow }),
    style === undefined || style === "auto"
      ? null
      : t("web.files.numbers", { style: style ? t(`web.numberStyles.${style}`) : t("web.files.mixed") }),
    order === undefined
      ? null
      : t("web.files.dates", { order: order ? t(`web.dateOrders.${order}`) : t("web.files.mixed") }),
  ];
  return <span className={classes.quiet}>{parts.filter(Boolean).join(" · ")}</span>;
}

import { NumberInput, Select } from "@mantine/core";
import { useState } from "react";
import { readingOf } from "./settings-draft.ts";
import type { SourceFile } from "./run.ts";
import { dateOrders, numberStyles, separatorNames, shared } from "./notations.ts";
import { useText } from "./text.ts";
import type { SettingsControl } from "./use-settings.ts";
import classes from "./run.module.css";

const encodings = ["utf-8", "windows-1252", "iso-8859-15", "utf-16le", "utf-16be", "macintosh", "windows-1250"];
const separators = [";", ",", "\t", "|"] as const;

/** Everything that was detected of a file, to be set right by a person. */
export function FileReading({ file, settings }: { file: SourceFile; settings: SettingsControl }) {
  const t = useText();
  const { locked, setFile } = settings;
  const set = (change: Parameters<typeof setFile>[1]) => setFile(file.position, change);
  return (
    <div className={classes.reading}>
      {file.format === "csv" ? (
        <>
          <Select
            label={t("web.files.encoding")}
            readOnly={locked}
            allowDeselect={false}
            data={[...new Set([...encodings, file.encoding ?? "utf-8"])]}
            value={file.encoding}
            onChange={(encoding) => encoding && set({ encoding })}
          />
          <Select
            label={t("web.files.separator")}
            readOnly={locked}
            allowDeselect={false}
            data={separators.map((value) => ({
              value: value as string,
              label: t(`web.separators.${separatorNames[value]}`),
            }))}
            value={file.separator}
            onChange={(value) => {
              const separator = separators.find((known) => known === value);
              if (separator) set({ separator });
            }}
          />
        </>
      ) : (
        <Select
          label={t("web.files.sheetLabel")}
          readOnly={locked || file.sheets.length < 2}
          allowDeselect={false}
          data={file.sheets}
          value={file.sheet}
          onChange={(sheet) => sheet && set({ sheet })}
        />
      )}
      <HeaderRow
        key={file.headerRow}
        row={file.headerRow}
        disabled={locked}
        onChange={(headerRow) => set({ headerRow })}
      />
      <Notations file={file} settings={settings} />
    </div>
  );
}

/** The number of the row with names, asked for only when it is complete. */
function HeaderRow({ row, disabled, onChange }: { row: number; disabled: boolean; onChange: (row: number) => void }) {
  const t = useText();
  const [typed, setTyped] = useState<string | number>(row);
  const commit = () => {
    if (typeof typed === "number" && typed !== row) onChange(typed);
    else setTyped(row);
  };
  return (
    <NumberInput
      label={t("web.files.headerRow")}
      readOnly={disabled}
      min={1}
      max={1000}
      allowDecimal={false}
      clampBehavior="strict"
      value={typed}
      onChange={setTyped}
      onBlur={commit}
      onKeyDown={(event) => event.key === "Enter" && commit()}
    />
  );
}

/** How numbers and dates are written, for all columns of the file at once. */
function Notations({ file, settings }: { file: SourceFile; settings: SettingsControl }) {
  const t = useText();
  const read = (reading: "number" | "date") =>
    file.columns.filter((column) => column.field !== null && readingOf(file.kind, column) === reading);
  const [numbers, dates] = [read("number"), read("date")];
  const { locked, setColumns } = settings;
  return (
    <>
      {numbers.length > 0 ? (
        <Select
          label={t("web.files.numberStyle")}
          readOnly={locked}
          allowDeselect={false}
          placeholder={t("web.files.choosePerColumn")}
          data={numberStyles.map((value) => ({ value: value as string, label: t(`web.numberStyles.${value}`) }))}
          value={shared(numbers, ({ numberStyle }) => numberStyle) ?? null}
          onChange={(value) => {
            const numberStyle = numberStyles.find((known) => known === value);
            if (numberStyle)
              setColumns(
                file.position,
                numbers.map(({ index }) => ({ index, numberStyle })),
              );
          }}
        />
      ) : null}
      {dates.length > 0 ? (
        <Select
          label={t("web.files.dateOrder")}
          readOnly={locked}
          allowDeselect={false}
          placeholder={t("web.files.choosePerColumn")}
          data={dateOrders.map((value) => ({ value: value as string, label: t(`web.dateOrders.${value}`) }))}
          value={shared(dates, ({ dateOrder }) => dateOrder) ?? null}
          onChange={(value) => {
            const dateOrder = dateOrders.find((known) => known === value);
            if (dateOrder)
              setColumns(
                file.position,
                dates.map(({ index }) => ({ index, dateOrder })),
              );
          }}
        />
      ) : null}
    </>
  );
}

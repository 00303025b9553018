import { Button, Select } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useMoneyText } from "#base/ui/figures.tsx";
import { useLanguage } from "#base/ui/i18n.ts";
import { useMe } from "#base/ui/session.tsx";
import { fieldsOf } from "../core/fields.ts";
import { readDate } from "../core/read-date.ts";
import { readAmount } from "../core/read-number.ts";
import { dateOrders, numberStyles } from "./notations.ts";
import type { FileKind, SourceColumn, SourceFile } from "./run.ts";
import { isAmount, readingOf } from "./settings-draft.ts";
import { useText } from "./text.ts";
import type { SettingsControl } from "./use-settings.ts";
import { useFieldName } from "./use-field-name.ts";
import classes from "./run.module.css";

type ColumnProps = { column: SourceColumn; file: SourceFile; kind: FileKind; settings: SettingsControl };

/** One column: what stands in it, the field it fills, and how its values are read. */
export function ColumnRow({ column, file, kind, settings }: ColumnProps) {
  const t = useText();
  const nameOf = useFieldName();
  const fields = fieldsOf(kind).map(({ name, required }) => ({
    value: name,
    label: required ? t("web.mapping.required", { field: nameOf(name) }) : nameOf(name),
  }));
  return (
    <li className={classes.column} data-left={column.field === null || undefined}>
      <strong className={classes.columnName}>{column.header}</strong>
      <span className={classes.samples}>{column.samples.join(" · ") || t("web.mapping.noSamples")}</span>
      <Select
        aria-label={t("web.mapping.fieldFor", { column: column.header })}
        readOnly={settings.locked}
        searchable
        allowDeselect={false}
        data={[{ value: "", label: t("web.mapping.skip") }, ...fields]}
        value={column.field ?? ""}
        onChange={(value) => settings.setColumns(file.position, [{ index: column.index, field: value || null }])}
      />
      <div className={classes.notation}>
        <Notation column={column} file={file} kind={kind} settings={settings} />
        {column.ambiguous && column.field !== null ? (
          <Doubt column={column} file={file} kind={kind} settings={settings} />
        ) : null}
      </div>
    </li>
  );
}

function Notation({ column, file, kind, settings }: ColumnProps) {
  const t = useText();
  const reading = readingOf(kind, column);
  const { index, header } = column;
  if (reading === "text") return null;
  if (reading === "date")
    return (
      <Select
        aria-label={t("web.mapping.dateFor", { column: header })}
        readOnly={settings.locked}
        allowDeselect={false}
        data={dateOrders.map((value) => ({ value: value as string, label: t(`web.dateOrders.${value}`) }))}
        value={column.dateOrder}
        onChange={(value) => {
          const dateOrder = dateOrders.find((known) => known === value);
          if (dateOrder) settings.setColumns(file.position, [{ index, dateOrder }]);
        }}
      />
    );
  return (
    <>
      <Select
        aria-label={t("web.mapping.numberFor", { column: header })}
        readOnly={settings.locked}
        allowDeselect={false}
        data={numberStyles.map((value) => ({ value: value as string, label: t(`web.numberStyles.${value}`) }))}
        value={column.numberStyle}
        onChange={(value) => {
          const numberStyle = numberStyles.find((known) => known === value);
          if (numberStyle) settings.setColumns(file.position, [{ index, numberStyle }]);
        }}
      />
      {isAmount(kind, column) ? <Scale column={column} file={file} settings={settings} /> : null}
    </>
  );
}

const scaleNames = { 1: "one", 1000: "thousand", 1_000_000: "million" } as const;

function Scale({ column, file, settings }: Omit<ColumnProps, "kind">) {
  const t = useText();
  const scales = [...new Set([1, 1000, 1_000_000, column.scale])];
  const label = (scale: number) =>
    scale in scaleNames
      ? t(`web.scales.${scaleNames[scale as keyof typeof scaleNames]}`)
      : t("web.scales.other", { scale });
  return (
    <Select
      aria-label={t("web.mapping.scaleFor", { column: column.header })}
      readOnly={settings.locked}
      allowDeselect={false}
      data={scales.map((scale) => ({ value: String(scale), label: label(scale) }))}
      value={String(column.scale)}
      onChange={(value) => value && settings.setColumns(file.position, [{ index: column.index, scale: Number(value) }])}
    />
  );
}

/** Says how a value that can be read in two ways is read now. */
function Doubt({ column, file, kind, settings }: ColumnProps) {
  const t = useText();
  const reading = useExample(column, kind);
  const sample = column.samples[0];
  const { index, header, dateOrder, numberStyle } = column;
  const confirmed = readingOf(kind, column) === "date" ? { index, dateOrder } : { index, numberStyle };
  return (
    <span className={classes.doubt}>
      <IconAlertTriangle aria-hidden size={14} stroke={1.8} />
      <span>{sample && reading ? t("web.mapping.check", { sample, reading }) : t("web.mapping.checkPlain")}</span>
      {settings.locked ? null : (
        <Button
          size="compact-xs"
          variant="default"
          aria-label={t("web.mapping.rightFor", { column: header })}
          onClick={() => settings.setColumns(file.position, [confirmed])}
        >
          {t("web.mapping.right")}
        </Button>
      )}
    </span>
  );
}

/** The first sample as it is understood, written in full so that nothing is left to guess. */
function useExample(column: SourceColumn, kind: FileKind): string | null {
  const language = useLanguage();
  const money = useMoneyText();
  const { currency } = useMe().organisation;
  const sample = column.samples[0] ?? "";
  if (readingOf(kind, column) === "date") {
    const read = readDate(sample, column.dateOrder);
    const written = new Intl.DateTimeFormat(language === "en" ? "en-GB" : "nl-NL", {
      dateStyle: "long",
      timeZone: "UTC",
    });
    return read.ok ? written.format(new Date(read.value)) : null;
  }
  const read = readAmount(sample, column.numberStyle, column.scale);
  return read.ok && read.value !== null ? money(read.value, currency, "always") : null;
}

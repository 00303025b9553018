import { Checkbox } from "@mantine/core";
import { useEffect, useRef } from "react";
import type { Filter } from "#base/ui/filter-bar.tsx";
import { AmountRangeFilter, choiceSummary, ChoiceFilter, DateRangeFilter } from "#base/ui/filter-choices.tsx";
import type { FilterOption } from "#base/ui/filter-choices.tsx";
import { DateInput } from "#base/ui/date-input.tsx";
import { useMoneyText, useToday } from "#base/ui/figures.tsx";
import { useBaseText, useLanguage } from "#base/ui/i18n.ts";
import { CategoryMark, StageMark } from "#base/ui/meaning.tsx";
import { useMe } from "#base/ui/session.tsx";
import { listOf } from "#base/ui/url-search.ts";
import { formatLocalDate, isLocalDate } from "#base/kernel/local-date.ts";
import { CompanySelect } from "#relations/companies/web/index.ts";
import { category, dealType, status } from "../contract.ts";
import type { DealSearch } from "./filter-url.ts";
import { useText } from "./text.ts";
import { useCompanyName, useOptions } from "./use-options.ts";
import type { OptionKind } from "./use-options.ts";
import { usePipelines } from "./use-pipelines.ts";

type Change = (change: { [K in keyof DealSearch]?: DealSearch[K] | readonly string[] | null }) => void;

/** A range that is said as "vanaf", "tot en met" or both; null when neither end is set. */
function useRangeText() {
  const t = useText();
  return (from: string | null, to: string | null): string | null => {
    if (from && to) return t("filter.between", { from, to });
    if (from) return t("filter.from", { date: from });
    return to ? t("filter.to", { date: to }) : null;
  };
}

/** The filters that are a choice of fixed words or of stages. */
function useWordFilters(search: DealSearch, change: Change): Filter[] {
  const t = useText();
  const { pipelines } = usePipelines();
  const several = (pipelines?.length ?? 0) > 1;
  const choices = (id: "status" | "stage" | "category" | "type", options: FilterOption[]): Filter => ({
    id,
    label: t(`filter.${id}`),
    summary: choiceSummary(options, listOf(search[id])),
    edit: () => (
      <ChoiceFilter
        label={t(`filter.${id}`)}
        options={options}
        values={listOf(search[id])}
        onChange={(values) => change({ [id]: values })}
      />
    ),
    clear: () => change({ [id]: null }),
  });
  const stages = (pipelines ?? [])
    .filter((pipeline) => !search.pipeline || pipeline.id === search.pipeline)
    .flatMap((pipeline) =>
      pipeline.stages.map((stage) => {
        const label = several && !search.pipeline ? `${stage.name} · ${pipeline.name}` : stage.name;
        return { value: stage.id, label, mark: <StageMark kind={stage.funnelPart}>{label}</StageMark> };
      }),
    );
  return [
    choices(
      "status",
      status.options.map((value) => ({ value, label: t(`status.${value}`) })),
    ),
    choices("stage", stages),
    choices(
      "category",
      category.options.map((value) => ({
        value,
        label: t(`category.${value}`),
        mark: <CategoryMark category={value}>{t(`category.${value}`)}</CategoryMark>,
      })),
    ),
    choices(
      "type",
      dealType.options.map((value) => ({ value, label: t(`type.${value}`) })),
    ),
  ];
}

function RecordChoices({
  kind,
  values,
  onChange,
}: {
  kind: OptionKind;
  values: readonly string[];
  onChange: (values: string[]) => void;
}) {
  const t = useText();
  const options = useOptions(kind, true);
  const own = kind === "owner" ? [{ value: "me", label: t("filter.me") }] : [];
  return (
    <ChoiceFilter label={t(`filter.${kind}`)} options={[...own, ...options]} values={values} onChange={onChange} />
  );
}

/** One filter on records, such as owners; their names are fetched when it is on. */
function useRecordFilter(kind: OptionKind, search: DealSearch, change: Change): Filter {
  const t = useText();
  const values = listOf(search[kind]);
  const options = useOptions(
    kind,
    values.some((value) => value !== "me"),
  );
  return {
    id: kind,
    label: t(`filter.${kind}`),
    summary: choiceSummary([{ value: "me", label: t("filter.me") }, ...options], values),
    edit: () => <RecordChoices kind={kind} values={values} onChange={(next) => change({ [kind]: next })} />,
    clear: () => change({ [kind]: null }),
  };
}

function useCompanyFilter(search: DealSearch, change: Change): Filter {
  const t = useText();
  const [first, ...more] = listOf(search.company);
  const name = useCompanyName(first);
  return {
    id: "company",
    label: t("filter.company"),
    summary:
      first === undefined
        ? null
        : more.length > 0
          ? t("filter.more", { first: name ?? "…", count: more.length })
          : (name ?? "…"),
    edit: (close) => (
      <CompanySelect
        label={t("filter.company")}
        hideLabel
        data-autofocus
        comboboxProps={{ withinPortal: false }}
        value={first ?? null}
        onChange={(id) => {
          change({ company: id });
          close();
        }}
      />
    ),
    clear: () => change({ company: null }),
  };
}

/** Dates and amounts from and to. */
function useRangeFilters(search: DealSearch, change: Change): Filter[] {
  const t = useText();
  const language = useLanguage();
  const money = useMoneyText();
  const today = useToday();
  const rangeText = useRangeText();
  const { currency } = useMe().organisation;
  const labels = { from: t("filter.fromLabel"), to: t("filter.toLabel") };
  const dateText = (date: string | undefined) => (isLocalDate(date) ? formatLocalDate(date, language) : null);
  const dates = (id: "expected" | "closed"): Filter => {
    const [from, to] = [`${id}From`, `${id}To`] as ["expectedFrom", "expectedTo"] | ["closedFrom", "closedTo"];
    return {
      id,
      label: t(`filter.${id}`),
      summary: rangeText(dateText(search[from]), dateText(search[to])),
      edit: () => (
        <DateRangeFilter
          labels={labels}
          from={search[from] ?? null}
          to={search[to] ?? null}
          onChange={(range) => change({ [from]: range.from, [to]: range.to })}
        />
      ),
      clear: () => change({ [from]: null, [to]: null }),
    };
  };
  const cents = (text: string | undefined) => (text === undefined ? null : Number(text));
  const amountText = (text: string | undefined) => (text === undefined ? null : money(Number(text), currency));
  return [
    dates("expected"),
    dates("closed"),
    {
      id: "amount",
      label: t("filter.amount"),
      summary: rangeText(amountText(search.amountFrom), amountText(search.amountTo)),
      edit: () => (
        <AmountRangeFilter
          labels={labels}
          currency={currency}
          from={cents(search.amountFrom)}
          to={cents(search.amountTo)}
          onChange={(range) =>
            change({
              amountFrom: range.from === null ? null : String(range.from),
              amountTo: range.to === null ? null : String(range.to),
            })
          }
        />
      ),
      clear: () => change({ amountFrom: null, amountTo: null }),
    },
    {
      id: "asOf",
      label: t("filter.asOf"),
      summary: dateText(search.asOf),
      edit: () => (
        <DateInput
          label={t("filter.asOf")}
          data-autofocus
          max={today}
          value={search.asOf ?? null}
          onChange={(date) => change({ asOf: date })}
        />
      ),
      clear: () => change({ asOf: null }),
    },
  ];
}

/** Choosing it from the list of filters already puts it on. */
function Flag({ label, on, onChange }: { label: string; on: boolean; onChange: (on: boolean) => void }) {
  const turnOn = useRef(() => onChange(true));
  useEffect(() => turnOn.current(), []);
  return (
    <Checkbox data-autofocus label={label} checked={on} onChange={(event) => onChange(event.currentTarget.checked)} />
  );
}

function useFlagFilters(search: DealSearch, change: Change): Filter[] {
  const t = useText();
  const base = useBaseText();
  return (["withoutAmount", "withoutNextStep", "bin"] as const).map((id) => ({
    id,
    label: t(`filter.${id}`),
    summary: search[id] === "true" ? base("words.yes").toLowerCase() : null,
    edit: () => (
      <Flag
        label={t(`filter.${id}`)}
        on={search[id] === "true"}
        onChange={(on) => change({ [id]: on ? "true" : null })}
      />
    ),
    clear: () => change({ [id]: null }),
  }));
}

/** Every filter of opportunities, the same on board and list. */
export function useDealFilters(search: DealSearch, change: Change): Filter[] {
  const [status, ...words] = useWordFilters(search, change);
  const owner = useRecordFilter("owner", search, change);
  const team = useRecordFilter("team", search, change);
  const territory = useRecordFilter("territory", search, change);
  const product = useRecordFilter("product", search, change);
  const channel = useRecordFilter("channel", search, change);
  const company = useCompanyFilter(search, change);
  const ranges = useRangeFilters(search, change);
  const flags = useFlagFilters(search, change);
  return [
    ...(status ? [status] : []),
    owner,
    ...words,
    team,
    territory,
    company,
    product,
    channel,
    ...ranges,
    ...flags,
  ];
}

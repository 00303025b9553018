import { useMemo } from "react";
import { Avatar } from "#base/ui/avatar.tsx";
import { AgoText, DateText, Money, Percent } from "#base/ui/figures.tsx";
import type { Translate } from "#base/ui/i18n.ts";
import { CategoryMark, StageMark } from "#base/ui/meaning.tsx";
import type { Column } from "#base/ui/table-columns.ts";
import type { nl } from "../../messages/nl.ts";
import type { Deal, Stage } from "../deal.ts";
import { kindOf } from "../deal.ts";
import { DealLink } from "../deal-link.tsx";
import type { DealSearch } from "../filter-url.ts";
import { NextStep } from "../next-step.tsx";
import { StageAge } from "../stage-age.tsx";
import { useText } from "../text.ts";
import { useAge } from "../use-age.ts";
import { usePipelines } from "../use-pipelines.ts";
import classes from "./deal-columns.module.css";

type Means = {
  t: Translate<typeof nl>;
  stages: ReadonlyMap<string, Stage>;
  ageOf: (since: string) => number;
  asOf: string | undefined;
  /** Closed deals are shown: what is about closing comes forward, what is about going on steps back. */
  closed: boolean;
};

const descending = "descending" as const;
const end = "end" as const;

/** A text that ends in an ellipsis where its column does. */
function Word({ text }: { text: string | null }) {
  return <span>{text ?? "–"}</span>;
}

/** What a deal is and where it stands. */
function placeColumns({ t, stages, asOf }: Means): Column<Deal>[] {
  const name = (deal: Deal) => (
    <DealLink id={deal.id} asOf={asOf} className={classes.name} tabIndex={-1}>
      {deal.name}
    </DealLink>
  );
  const company = (deal: Deal) =>
    deal.companyName === null ? (
      <span className={classes.none}>{t("words.noCompany")}</span>
    ) : (
      <Word text={deal.companyName} />
    );
  const stage = (deal: Deal) => (
    <StageMark kind={kindOf(deal, stages.get(deal.stageId))}>
      {deal.status === "open" ? deal.stageName : t(`status.${deal.status}`)}
    </StageMark>
  );
  return [
    { id: "name", header: t("field.name"), cell: name, width: 190, grow: 2, fixed: true, sortKey: "name" },
    { id: "company", header: t("field.companyId"), cell: company, width: 140, grow: 1.2 },
    { id: "stage", header: t("field.stageId"), cell: stage, width: 145 },
  ];
}

/** What it is worth and when it is expected. */
function forecastColumns({ t, closed }: Means): Column<Deal>[] {
  const amount = (deal: Deal) => <Money cents={deal.amount} currency={deal.currency} />;
  const weighted = (deal: Deal) => <Money cents={deal.weightedAmount} currency={deal.currency} />;
  const probability = (deal: Deal) => <Percent value={deal.probability} />;
  const category = (deal: Deal) => (
    <CategoryMark category={deal.category}>{t(`category.${deal.category}`)}</CategoryMark>
  );
  const expected = (deal: Deal) => <DateText date={deal.expectedClose} />;
  return [
    {
      id: "amount",
      header: t("field.amount"),
      cell: amount,
      width: 115,
      align: end,
      sortKey: "amount",
      sortFirst: descending,
    },
    { id: "weighted", header: t("field.weightedAmount"), cell: weighted, width: 130, align: end, optional: true },
    { id: "probability", header: t("field.probability"), cell: probability, width: 100, align: end, optional: true },
    { id: "category", header: t("field.category"), cell: category, width: 120, optional: true },
    {
      id: "expectedClose",
      header: t("list.expected"),
      cell: expected,
      width: 110,
      sortKey: "expectedClose",
      optional: closed,
    },
  ];
}

/** How it goes on, or how it ended. */
function courseColumns({ t, stages, ageOf, closed }: Means): Column<Deal>[] {
  const closedOn = (deal: Deal) => <DateText date={deal.closedOn} />;
  const age = (deal: Deal) =>
    deal.status === "open" ? (
      <StageAge days={ageOf(deal.stageEnteredAt)} usual={stages.get(deal.stageId)?.usualDays ?? null} />
    ) : (
      "–"
    );
  const next = (deal: Deal) => <NextStep step={deal.nextStep} on={deal.nextStepOn} />;
  return [
    {
      id: "closedOn",
      header: t("field.closedOn"),
      cell: closedOn,
      width: 110,
      sortKey: "closedOn",
      sortFirst: descending,
      optional: !closed,
    },
    {
      id: "closeReason",
      header: t("field.closeReasonId"),
      cell: (deal) => <Word text={deal.closeReason} />,
      width: 150,
      optional: !closed,
    },
    { id: "age", header: t("field.age"), cell: age, width: 125, sortKey: "stageEnteredAt", optional: closed },
    { id: "nextStep", header: t("field.nextStep"), cell: next, width: 180, grow: 1, optional: closed },
  ];
}

/** Whose it is and where it came from. */
function originColumns({ t }: Means): Column<Deal>[] {
  const owner = (deal: Deal) => (
    <span className={classes.owner}>
      <Avatar name={deal.ownerName} size={20} labelled />
      <span className={classes.ellipsis}>{deal.ownerName ?? t("words.nobody")}</span>
    </span>
  );
  const optional = true;
  return [
    { id: "owner", header: t("field.ownerId"), cell: owner, width: 140 },
    { id: "team", header: t("field.teamId"), cell: (deal) => <Word text={deal.teamName} />, width: 130, optional },
    {
      id: "territory",
      header: t("field.territoryId"),
      cell: (deal) => <Word text={deal.territoryName} />,
      width: 130,
      optional,
    },
    {
      id: "channel",
      header: t("field.channelId"),
      cell: (deal) => <Word text={deal.channelName} />,
      width: 120,
      optional,
    },
    { id: "source", header: t("field.source"), cell: (deal) => <Word text={deal.source} />, width: 130, optional },
    { id: "type", header: t("field.type"), cell: (deal) => t(`type.${deal.type}`), width: 120, optional },
    { id: "pushCount", header: t("field.pushCount"), cell: (deal) => deal.pushCount, width: 100, align: end, optional },
    {
      id: "updatedAt",
      header: t("field.updatedAt"),
      cell: (deal) => <AgoText at={deal.updatedAt} />,
      width: 140,
      sortKey: "updatedAt",
      sortFirst: descending,
      optional,
    },
    {
      id: "createdAt",
      header: t("field.createdAt"),
      cell: (deal) => <AgoText at={deal.createdAt} />,
      width: 140,
      sortKey: "createdAt",
      sortFirst: descending,
      optional,
    },
  ];
}

/** The columns of the list. */
export function useDealColumns({ asOf, status }: DealSearch): readonly Column<Deal>[] {
  const t = useText();
  const ageOf = useAge(asOf);
  const { stages } = usePipelines();
  const closed = status !== undefined && status !== "open";
  return useMemo(() => {
    const means = { t, stages, ageOf, asOf, closed };
    return [...placeColumns(means), ...forecastColumns(means), ...courseColumns(means), ...originColumns(means)];
  }, [t, stages, ageOf, asOf, closed]);
}

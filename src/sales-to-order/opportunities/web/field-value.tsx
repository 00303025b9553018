import type { ReactNode } from "react";
import { CategoryMark } from "#base/ui/meaning.tsx";
import { DateText, Money, Percent } from "#base/ui/figures.tsx";
import { useBaseText } from "#base/ui/i18n.ts";
import type { nl } from "../messages/nl.ts";
import type { Deal } from "./deal.ts";
import { useText } from "./text.ts";
import { usePipelines } from "./use-pipelines.ts";

export type FieldKey = keyof (typeof nl)["field"];

type FieldValueProps = {
  field: string;
  value: unknown;
  /** Display text when the value is an id. */
  label?: string | null | undefined;
  currency: string;
};

/** The value of any field of a deal as people read it; nothing filled in reads "leeg", an amount not known "nog onbekend". */
export function FieldValue({ field, value, label, currency }: FieldValueProps): ReactNode {
  const t = useText();
  const base = useBaseText();
  const { stages } = usePipelines();
  if (field === "amount") return <Money cents={typeof value === "number" ? value : null} currency={currency} />;
  if (value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0))
    return <em>{base("words.empty")}</em>;
  if (label) return label;
  switch (field) {
    case "expectedClose":
    case "nextStepOn":
    case "closedOn":
      return <DateText date={String(value)} />;
    case "probability":
      return <Percent value={Number(value)} />;
    case "status":
      return t(`status.${value as Deal["status"]}`);
    case "category":
      return (
        <CategoryMark category={value as Deal["category"]}>{t(`category.${value as Deal["category"]}`)}</CategoryMark>
      );
    case "type":
      return t(`type.${value as Deal["type"]}`);
    case "criteriaMet": {
      const texts = new Map(
        [...stages.values()].flatMap((stage) =>
          stage.exitCriteria.map((criterion) => [criterion.key, criterion.text] as const),
        ),
      );
      return (value as string[]).map((key) => texts.get(key) ?? key).join(", ");
    }
    default:
      return Array.isArray(value) ? value.join(", ") : String(value as string | number);
  }
}

/** The display text that travels with an id in the record itself. */
export function labelIn(deal: Partial<Deal>, field: string): string | null | undefined {
  const labels: Partial<Record<string, string | null | undefined>> = {
    companyId: deal.companyName,
    stageId: deal.stageName,
    ownerId: deal.ownerName,
    teamId: deal.teamName,
    territoryId: deal.territoryName,
    channelId: deal.channelName,
    closeReasonId: deal.closeReason,
  };
  return labels[field];
}

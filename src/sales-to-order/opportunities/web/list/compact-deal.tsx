import { DateText, Money } from "#base/ui/figures.tsx";
import { StageMark } from "#base/ui/meaning.tsx";
import type { Deal } from "../deal.ts";
import { kindOf } from "../deal.ts";
import { DealLink } from "../deal-link.tsx";
import { NextStep } from "../next-step.tsx";
import { useText } from "../text.ts";
import { usePipelines } from "../use-pipelines.ts";
import classes from "./compact-deal.module.css";

/** A deal as a card in the list on a phone; above its name the company, or what else tells deals apart where they stand. */
export function CompactDeal({ deal, asOf, above }: { deal: Deal; asOf: string | undefined; above?: string }) {
  const t = useText();
  const { stages } = usePipelines();
  return (
    <div className={classes.deal}>
      <span className={classes.company}>{above ?? deal.companyName ?? t("words.noCompany")}</span>
      <span className={classes.amount}>
        <Money cents={deal.amount} currency={deal.currency} show="auto" />
      </span>
      <DealLink id={deal.id} asOf={asOf} className={classes.name} tabIndex={-1}>
        {deal.name}
      </DealLink>
      <span className={classes.stage}>
        <StageMark kind={kindOf(deal, stages.get(deal.stageId))}>
          {deal.status === "open" ? deal.stageName : t(`status.${deal.status}`)}
        </StageMark>
      </span>
      <span className={classes.next}>
        {deal.status === "open" ? (
          <NextStep step={deal.nextStep} on={deal.nextStepOn} />
        ) : (
          <DateText date={deal.closedOn} />
        )}
      </span>
    </div>
  );
}

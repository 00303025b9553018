import { Button } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { Page } from "#base/ui/page.tsx";
import { AsOfNotice } from "../as-of-notice.tsx";
import type { DealDetail } from "../deal.ts";
import { Notice } from "../notice.tsx";
import { useText } from "../text.ts";
import { useVerbs } from "../verbs/deal-verbs.tsx";
import { CompanySection } from "./company-section.tsx";
import { CompetitorsSection } from "./competitors-section.tsx";
import { CriteriaSection } from "./criteria-section.tsx";
import { HistorySection } from "./history-section.tsx";
import { KeyFacts } from "./key-facts.tsx";
import { LinesSection } from "./lines-section.tsx";
import { OtherFacts } from "./other-facts.tsx";
import { RecordHeader } from "./record-header.tsx";
import { StageStepper } from "./stage-stepper.tsx";
import { useRecordKeys } from "./use-record-keys.ts";
import classes from "./record-view.module.css";

type RecordViewProps = {
  deal: DealDetail;
  asOf: string | undefined;
  stale: boolean;
  onAsOf: (date: string | null) => void;
};

/** The record as it is, or as it was: what may be done is what the server says may be done. */
export function RecordView({ deal, asOf, stale, onAsOf }: RecordViewProps) {
  const t = useText();
  const verbs = useVerbs();
  useRecordKeys(deal);
  return (
    <Page>
      <RecordHeader deal={deal} asOf={asOf} onAsOf={onAsOf} />
      {asOf ? <AsOfNotice asOf={asOf} text="record.asOfBanner" onNow={() => onAsOf(null)} /> : null}
      {deal.deletedAt && !asOf ? (
        <Notice
          tone="warning"
          icon={<IconTrash aria-hidden size={17} stroke={1.6} />}
          action={
            deal.can.restore ? (
              <Button size="compact-sm" variant="default" onClick={() => void verbs.restore(deal)}>
                {t("record.restore")}
              </Button>
            ) : null
          }
        >
          {t("record.inBin")}
        </Notice>
      ) : null}
      <div className={classes.record} data-stale={stale || undefined} data-past={asOf ? true : undefined}>
        <StageStepper deal={deal} />
        <KeyFacts deal={deal} />
        <div className={classes.columns}>
          <div className={classes.facts}>
            <OtherFacts deal={deal} />
          </div>
          <div className={classes.history}>
            <HistorySection id={deal.id} currency={deal.currency} until={deal.asOf} />
          </div>
          <div className={classes.related}>
            <LinesSection deal={deal} />
            <CriteriaSection deal={deal} />
            <CompetitorsSection deal={deal} />
            <CompanySection deal={deal} />
          </div>
        </div>
      </div>
    </Page>
  );
}

import { Button, Group, Skeleton, Stack, Title } from "@mantine/core";
import { Avatar } from "#base/ui/avatar.tsx";
import { DateText, Money, Percent } from "#base/ui/figures.tsx";
import { CategoryMark, StageMark } from "#base/ui/meaning.tsx";
import { SidePanel } from "#base/ui/side-panel.tsx";
import { ErrorState } from "#base/ui/states.tsx";
import { useOp } from "#base/ui/use-op.ts";
import { get } from "../contract.ts";
import type { ReactNode } from "react";
import { DealLink } from "./deal-link.tsx";
import { kindOf } from "./deal.ts";
import type { DealDetail } from "./deal.ts";
import { NextStep } from "./next-step.tsx";
import { StageAge } from "./stage-age.tsx";
import { useText } from "./text.ts";
import { useAge } from "./use-age.ts";
import { usePipelines } from "./use-pipelines.ts";
import { useVerbs } from "./verbs/deal-verbs.tsx";
import classes from "./deal-preview.module.css";

/** A deal beside the board or list: what decides, without leaving the place. */
export function DealPreview({ id, asOf, onClose }: { id: string; asOf?: string | undefined; onClose: () => void }) {
  const t = useText();
  const query = useOp(get, { id, ...(asOf ? { asOf } : {}) }, { placeholderData: (previous) => previous });
  return (
    <SidePanel label={t("preview.title")} onClose={onClose}>
      {query.data ? (
        <Preview deal={query.data} asOf={asOf} />
      ) : query.isError ? (
        <ErrorState problem={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <Stack gap="sm" aria-busy>
          <Skeleton h={14} w="40%" />
          <Skeleton h={22} w="80%" />
          <Skeleton h={140} />
        </Stack>
      )}
    </SidePanel>
  );
}

function Preview({ deal, asOf }: { deal: DealDetail; asOf: string | undefined }) {
  const t = useText();
  const verbs = useVerbs();
  const ageOf = useAge(asOf);
  const { stages } = usePipelines();
  const stage = stages.get(deal.stageId);
  const fact = (field: Parameters<typeof t>[0], value: ReactNode) => (
    <>
      <dt>{t(field)}</dt>
      <dd>{value}</dd>
    </>
  );
  return (
    <Stack gap="md">
      <div>
        <p className={classes.company}>{deal.companyName ?? t("words.noCompany")}</p>
        <Title order={2} size="h2">
          <DealLink id={deal.id} asOf={asOf} className={classes.name}>
            {deal.name}
          </DealLink>
        </Title>
      </div>
      <dl className={classes.facts}>
        {fact("field.amount", <Money cents={deal.amount} currency={deal.currency} />)}
        {fact(
          "field.stageId",
          <StageMark kind={kindOf(deal, stage)}>
            {deal.status === "open" ? deal.stageName : t(`status.${deal.status}`)}
          </StageMark>,
        )}
        {deal.status === "open"
          ? fact("field.age", <StageAge days={ageOf(deal.stageEnteredAt)} usual={stage?.usualDays ?? null} />)
          : fact("field.closedOn", <DateText date={deal.closedOn} />)}
        {fact("field.probability", <Percent value={deal.probability} />)}
        {fact("field.category", <CategoryMark category={deal.category}>{t(`category.${deal.category}`)}</CategoryMark>)}
        {fact("field.expectedClose", <DateText date={deal.expectedClose} />)}
        {fact("field.nextStep", <NextStep step={deal.nextStep} on={deal.nextStepOn} />)}
        {fact(
          "field.ownerId",
          <span className={classes.owner}>
            <Avatar name={deal.ownerName} size={18} labelled /> {deal.ownerName ?? t("words.nobody")}
          </span>,
        )}
      </dl>
      <Group gap="sm">
        <Button component={DealLink} id={deal.id} asOf={asOf} variant="default">
          {t("preview.open")}
        </Button>
        {deal.can.close ? (
          <>
            <Button variant="default" onClick={() => void verbs.win(deal)}>
              {t("record.win")}
            </Button>
            <Button variant="default" onClick={() => void verbs.lose(deal)}>
              {t("record.lose")}
            </Button>
          </>
        ) : null}
      </Group>
    </Stack>
  );
}

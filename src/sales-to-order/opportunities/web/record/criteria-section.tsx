import { Checkbox, Stack } from "@mantine/core";
import { showProblem } from "#base/ui/toasts.tsx";
import type { DealDetail } from "../deal.ts";
import { useText } from "../text.ts";
import { usePipelines } from "../use-pipelines.ts";
import { useVerbs } from "../verbs/deal-verbs.tsx";
import { Section } from "./section.tsx";
import classes from "./lines-section.module.css";

/** What should be true before the deal leaves its stage; ticking is saving. */
export function CriteriaSection({ deal }: { deal: DealDetail }) {
  const t = useText();
  const verbs = useVerbs();
  const { stages } = usePipelines();
  const stage = stages.get(deal.stageId);
  const criteria = stage?.exitCriteria ?? [];
  const tick = (key: string, on: boolean) => {
    const criteriaMet = on ? [...deal.criteriaMet, key] : deal.criteriaMet.filter((other) => other !== key);
    verbs.edit(deal, { criteriaMet }, "criteriaMet").catch(showProblem);
  };
  return (
    <Section title={t("record.criteria")}>
      {criteria.length === 0 ? (
        <p className={classes.none}>{t("record.noCriteria")}</p>
      ) : (
        <Stack gap="sm">
          <p className={classes.none}>{t("record.criteriaHint", { stage: stage?.name ?? deal.stageName })}</p>
          {criteria.map((criterion) => (
            <Checkbox
              key={criterion.key}
              size="sm"
              label={criterion.text}
              checked={deal.criteriaMet.includes(criterion.key)}
              disabled={!deal.can.edit || deal.status !== "open"}
              onChange={(event) => tick(criterion.key, event.currentTarget.checked)}
            />
          ))}
        </Stack>
      )}
    </Section>
  );
}

import { Checkbox, Stack } from "@mantine/core";
import { useState } from "react";
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
  // Shown at once; what is saved takes over when the answer is there.
  const [draft, setDraft] = useState<readonly string[] | null>(null);
  const met = draft ?? deal.criteriaMet;
  async function tick(key: string, on: boolean) {
    const criteriaMet = on ? [...met, key] : met.filter((other) => other !== key);
    setDraft(criteriaMet);
    await verbs.edit(deal, { criteriaMet }, "criteriaMet").catch(showProblem);
    setDraft((now) => (now === criteriaMet ? null : now));
  }
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
              checked={met.includes(criterion.key)}
              disabled={!deal.can.edit || deal.status !== "open"}
              onChange={(event) => void tick(criterion.key, event.currentTarget.checked)}
            />
          ))}
        </Stack>
      )}
    </Section>
  );
}

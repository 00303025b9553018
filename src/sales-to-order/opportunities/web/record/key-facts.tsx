import { Button, NumberInput, TextInput, UnstyledButton, VisuallyHidden } from "@mantine/core";
import { useState } from "react";
import { DateInput } from "#base/ui/date-input.tsx";
import { Avatar } from "#base/ui/avatar.tsx";
import { DateText, Money, Percent, useMoneyText } from "#base/ui/figures.tsx";
import { useBaseText } from "#base/ui/i18n.ts";
import { InlineEdit } from "#base/ui/inline-edit.tsx";
import { CategoryMark } from "#base/ui/meaning.tsx";
import { MoneyInput } from "#base/ui/money-input.tsx";
import { amountOfLines } from "../../core/lines.ts";
import type { DealDetail } from "../deal.ts";
import { NextStep } from "../next-step.tsx";
import { useText } from "../text.ts";
import { useVerbs } from "../verbs/deal-verbs.tsx";
import { writtenLines } from "../verbs/written-lines.ts";
import { CategoryDialog } from "./category-dialog.tsx";
import { EditableFact, Fact } from "./fact.tsx";
import classes from "./key-facts.module.css";

/** The facts that decide, on top, each edited where it stands. */
export function KeyFacts({ deal }: { deal: DealDetail }) {
  return (
    <dl className={classes.facts}>
      <AmountFact deal={deal} />
      {deal.status === "open" ? (
        <>
          <ProbabilityFact deal={deal} />
          <CategoryFact deal={deal} />
        </>
      ) : (
        <ClosedFacts deal={deal} />
      )}
      <ExpectedCloseFact deal={deal} />
      <NextStepFact deal={deal} />
      <OwnerFact deal={deal} />
    </dl>
  );
}

function AmountFact({ deal }: { deal: DealDetail }) {
  const t = useText();
  const base = useBaseText();
  const money = useMoneyText();
  const verbs = useVerbs();
  const differs = deal.amountSource === "manual" && deal.lines.length > 0;
  const note =
    deal.amountSource === "lines" ? (
      t("record.amountFollows")
    ) : differs ? (
      <>
        {t("record.amountManual", { amount: money(amountOfLines(deal.lines), deal.currency) })}{" "}
        {deal.can.edit ? (
          <Button
            variant="transparent"
            size="compact-xs"
            className={classes.inNote}
            onClick={() => void verbs.setLines(deal, writtenLines(deal.lines))}
          >
            {t("record.useLines")}
          </Button>
        ) : null}
      </>
    ) : deal.weightedAmount === null ? null : (
      <>
        {t("words.weighted")} <Money cents={deal.weightedAmount} currency={deal.currency} show="auto" />
      </>
    );
  return (
    <EditableFact
      field="amount"
      value={deal.amount}
      canEdit={deal.can.edit}
      display={
        <span className={classes.big}>
          {deal.amount === null ? base("words.unknown") : <Money cents={deal.amount} currency={deal.currency} />}
        </span>
      }
      editor={(props) => <MoneyInput {...props} currency={deal.currency} />}
      onSave={(amount) => verbs.edit(deal, { amount }, "amount")}
      note={note}
    />
  );
}

function ProbabilityFact({ deal }: { deal: DealDetail }) {
  const t = useText();
  const verbs = useVerbs();
  const note = deal.probabilityOwn ? (
    <>
      {t("record.probabilityOwn")}{" "}
      {deal.can.edit ? (
        <Button
          variant="subtle"
          size="compact-xs"
          onClick={() => void verbs.edit(deal, { probability: null }, "probability", { probability: deal.probability })}
        >
          {t("record.followStage")}
        </Button>
      ) : null}
    </>
  ) : (
    t("record.probabilityStage")
  );
  return (
    <EditableFact<number | string>
      field="probability"
      value={deal.probability}
      canEdit={deal.can.edit && deal.status === "open"}
      display={
        <span className={classes.big}>
          <Percent value={deal.probability} />
        </span>
      }
      editor={(props) => (
        <NumberInput {...props} min={0} max={100} allowDecimal={false} hideControls suffix={"\u00a0%"} />
      )}
      onSave={(probability) =>
        verbs.edit(deal, { probability: probability === "" ? null : Number(probability) }, "probability")
      }
      note={note}
    />
  );
}

function CategoryFact({ deal }: { deal: DealDetail }) {
  const t = useText();
  const base = useBaseText();
  const [opened, setOpened] = useState(false);
  const mark = (
    <span className={classes.big}>
      <CategoryMark category={deal.category}>{t(`category.${deal.category}`)}</CategoryMark>
    </span>
  );
  return (
    <Fact
      field="category"
      note={deal.categoryOwn ? (deal.categoryReason ?? t("record.categoryOwn")) : t("record.categoryStage")}
    >
      {deal.can.edit && deal.status === "open" ? (
        <UnstyledButton className={classes.button} onClick={() => setOpened(true)}>
          {mark}
          <VisuallyHidden> {base("form.clickToEdit", { label: t("field.category") })}</VisuallyHidden>
        </UnstyledButton>
      ) : (
        <div className={classes.fixed}>{mark}</div>
      )}
      <CategoryDialog deal={deal} opened={opened} onClose={() => setOpened(false)} />
    </Fact>
  );
}

/** Of a closed deal it matters when and why, no longer how likely. */
function ClosedFacts({ deal }: { deal: DealDetail }) {
  return (
    <>
      <Fact field="closedOn">
        <div className={`${classes.fixed} ${classes.big}`}>
          <DateText date={deal.closedOn} />
        </div>
      </Fact>
      <Fact field="closeReasonId">
        <div className={classes.fixed}>{deal.closeReason ?? "–"}</div>
      </Fact>
    </>
  );
}

function ExpectedCloseFact({ deal }: { deal: DealDetail }) {
  const t = useText();
  const verbs = useVerbs();
  return (
    <EditableFact
      field="expectedClose"
      value={deal.expectedClose as string | null}
      canEdit={deal.can.edit}
      display={
        <span className={classes.big}>
          <DateText date={deal.expectedClose} fallback={t("record.noExpected")} />
        </span>
      }
      editor={(props) => <DateInput {...props} />}
      onSave={(expectedClose) => verbs.edit(deal, { expectedClose }, "expectedClose")}
      note={
        deal.pushCount > 0 ? (
          <span title={t("record.pushedHelp")}>{t("board.pushed", { count: deal.pushCount })}</span>
        ) : null
      }
    />
  );
}

function NextStepFact({ deal }: { deal: DealDetail }) {
  const t = useText();
  const verbs = useVerbs();
  const withDate = deal.nextStep !== null || deal.nextStepOn !== null;
  const on = (
    <InlineEdit
      label={t("field.nextStepOn")}
      value={deal.nextStepOn as string | null}
      canEdit={deal.can.edit}
      display={<DateText date={deal.nextStepOn} fallback={t("record.noExpected")} />}
      editor={(props) => <DateInput {...props} />}
      onSave={(nextStepOn) => verbs.edit(deal, { nextStepOn }, "nextStepOn")}
    />
  );
  return (
    <Fact field="nextStep">
      <InlineEdit
        label={t("field.nextStep")}
        value={deal.nextStep ?? ""}
        canEdit={deal.can.edit}
        display={<NextStep step={deal.nextStep} on={null} />}
        editor={(props) => (
          <TextInput {...props} maxLength={500} onChange={(event) => props.onChange(event.currentTarget.value)} />
        )}
        onSave={(nextStep) => verbs.edit(deal, { nextStep: nextStep === "" ? null : nextStep }, "nextStep")}
      />
      {withDate ? <div className={classes.on}>{on}</div> : null}
    </Fact>
  );
}

function OwnerFact({ deal }: { deal: DealDetail }) {
  const t = useText();
  const base = useBaseText();
  const verbs = useVerbs();
  const owner = (
    <span className={classes.owner}>
      <Avatar name={deal.ownerName} size={22} labelled />
      {deal.ownerName ?? t("words.nobody")}
    </span>
  );
  return (
    <Fact field="ownerId" note={deal.teamName}>
      {deal.can.reassign ? (
        <UnstyledButton className={classes.button} onClick={() => void verbs.reassign(deal)}>
          {owner}
          <VisuallyHidden> {base("form.clickToEdit", { label: t("field.ownerId") })}</VisuallyHidden>
        </UnstyledButton>
      ) : (
        <div className={classes.fixed}>{owner}</div>
      )}
    </Fact>
  );
}

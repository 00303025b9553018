import { ActionIcon, Tooltip } from "@mantine/core";
import { IconArrowBarRight, IconDots } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { memo, useState } from "react";
import { Avatar } from "#base/ui/avatar.tsx";
import { Money } from "#base/ui/figures.tsx";
import type { Deal, Stage } from "../deal.ts";
import { NextStep } from "../next-step.tsx";
import { StageAge } from "../stage-age.tsx";
import { useText } from "../text.ts";
import { CardMenu } from "./card-menu.tsx";
import { useDraggableCard } from "./use-drag.ts";
import classes from "./deal-card.module.css";

type DealCardProps = {
  deal: Deal;
  stage: Stage | undefined;
  stages: readonly Stage[];
  ageInDays: number;
  /** The one card of its column that Tab reaches. */
  tabStop: boolean;
  previewed: boolean;
  readOnly: boolean;
  hintId: string;
  onFocus: (deal: Deal) => void;
  onMove: (deal: Deal, stageId: string) => void;
  onPreview: (deal: Deal) => void;
};

function Card({
  deal,
  stage,
  stages,
  ageInDays,
  tabStop,
  previewed,
  readOnly,
  hintId,
  onFocus,
  onMove,
  onPreview,
}: DealCardProps) {
  const t = useText();
  const [menu, setMenu] = useState(false);
  const movable = !readOnly && deal.status === "open";
  const { element, dragging } = useDraggableCard(deal, movable);
  return (
    <article
      ref={element}
      className={classes.card}
      data-dragging={dragging || undefined}
      data-previewed={previewed || undefined}
      data-movable={movable || undefined}
      data-status={deal.status}
    >
      <p className={classes.company} data-none={deal.companyName === null || undefined}>
        {deal.companyName ?? t("words.noCompany")}
      </p>
      <Link
        to={`/kansen/${deal.id}`}
        preload="intent"
        className={classes.name}
        data-deal={deal.id}
        tabIndex={tabStop ? 0 : -1}
        aria-describedby={hintId}
        draggable={false}
        onFocus={() => onFocus(deal)}
      >
        {deal.name}
      </Link>
      <div className={classes.money}>
        <Money cents={deal.amount} currency={deal.currency} show="auto" />
        {deal.status === "open" ? null : <span className={classes.outcome}>{t(`status.${deal.status}`)}</span>}
        {deal.pushCount > 0 ? (
          <Tooltip label={t("board.pushed", { count: deal.pushCount })}>
            <span className={classes.pushed} role="img" aria-label={t("board.pushed", { count: deal.pushCount })}>
              <IconArrowBarRight aria-hidden size={13} stroke={1.8} />
              {deal.pushCount}
            </span>
          </Tooltip>
        ) : null}
      </div>
      {deal.status === "open" ? <StageAge days={ageInDays} usual={stage?.usualDays ?? null} /> : null}
      <div className={classes.foot}>
        <NextStep step={deal.nextStep} on={deal.nextStepOn} />
        <Avatar name={deal.ownerName} size={20} />
      </div>
      <ActionIcon
        className={classes.menu}
        size="sm"
        aria-label={t("board.actions", { name: deal.name })}
        aria-haspopup="menu"
        aria-expanded={menu}
        tabIndex={tabStop ? 0 : -1}
        onClick={() => setMenu(true)}
      >
        <IconDots aria-hidden size={15} stroke={1.8} />
      </ActionIcon>
      {menu ? (
        <CardMenu
          deal={deal}
          stages={stages}
          movable={movable}
          readOnly={readOnly}
          onMove={onMove}
          onPreview={onPreview}
          onClose={() => setMenu(false)}
        />
      ) : null}
    </article>
  );
}

/** A deal on the board: company, name, amount, age in its stage, next step, owner; drawn again only when it changed. */
export const DealCard = memo(Card);

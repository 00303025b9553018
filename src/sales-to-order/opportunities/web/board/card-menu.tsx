import { Menu } from "@mantine/core";
import { IconArrowRight, IconEye, IconThumbDown, IconTrophy } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useCan } from "#base/ui/session.tsx";
import { StageMark } from "#base/ui/meaning.tsx";
import type { Deal, Stage } from "../deal.ts";
import { useText } from "../text.ts";
import { useVerbs } from "../verbs/deal-verbs.tsx";
import classes from "./card-menu.module.css";

type CardMenuProps = {
  deal: Deal;
  stages: readonly Stage[];
  movable: boolean;
  readOnly: boolean;
  onMove: (deal: Deal, stageId: string) => void;
  onPreview: (deal: Deal) => void;
  onClose: () => void;
};

/** Everything a card can do without dragging it. */
export function CardMenu({ deal, stages, movable, readOnly, onMove, onPreview, onClose }: CardMenuProps) {
  const t = useText();
  const navigate = useNavigate();
  const verbs = useVerbs();
  const mayMove = useCan("opportunity.update") && movable;
  const mayClose = useCan("opportunity.close") && movable && !readOnly;
  const others = stages.filter((stage) => stage.id !== deal.stageId && !stage.retired);
  return (
    <Menu opened onClose={onClose} position="bottom-end" width={220} returnFocus>
      <Menu.Target>
        <span className={classes.anchor} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconArrowRight aria-hidden size={15} stroke={1.6} />}
          onClick={() => void navigate({ to: `/kansen/${deal.id}` })}
        >
          {t("board.open")}
        </Menu.Item>
        <Menu.Item leftSection={<IconEye aria-hidden size={15} stroke={1.6} />} onClick={() => onPreview(deal)}>
          {t("board.preview")}
        </Menu.Item>
        {mayMove ? (
          <>
            <Menu.Divider />
            <Menu.Label>{t("board.moveTo")}</Menu.Label>
            {others.map((stage) => (
              <Menu.Item key={stage.id} onClick={() => onMove(deal, stage.id)}>
                <StageMark kind={stage.funnelPart}>{stage.name}</StageMark>
              </Menu.Item>
            ))}
          </>
        ) : null}
        {mayClose ? (
          <>
            <Menu.Divider />
            <Menu.Item
              leftSection={<IconTrophy aria-hidden size={15} stroke={1.6} />}
              onClick={() => void verbs.win(deal)}
            >
              {t("board.win")}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconThumbDown aria-hidden size={15} stroke={1.6} />}
              onClick={() => void verbs.lose(deal)}
            >
              {t("board.lose")}
            </Menu.Item>
          </>
        ) : null}
      </Menu.Dropdown>
    </Menu>
  );
}

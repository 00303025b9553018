import { IconThumbDown, IconTrophy } from "@tabler/icons-react";
import type { Icon } from "@tabler/icons-react";
import type { Deal } from "../deal.ts";
import { useText } from "../text.ts";
import { useDealDrop } from "./use-drag.ts";
import classes from "./drop-zones.module.css";

/** Where a card is dropped to close it; there only while one is dragged. The keys w and v and the card's menu do the same. */
export function DropZones({ onWin, onLose }: { onWin: (deal: Deal) => void; onLose: (deal: Deal) => void }) {
  const t = useText();
  return (
    <div className={classes.zones} aria-hidden>
      <Zone kind="won" icon={IconTrophy} label={t("board.dropWon")} onDeal={onWin} />
      <Zone kind="lost" icon={IconThumbDown} label={t("board.dropLost")} onDeal={onLose} />
    </div>
  );
}

function Zone({
  kind,
  icon: Picture,
  label,
  onDeal,
}: {
  kind: "won" | "lost";
  icon: Icon;
  label: string;
  onDeal: (deal: Deal) => void;
}) {
  const { element, over } = useDealDrop(onDeal);
  return (
    <div ref={element} className={classes.zone} data-kind={kind} data-over={over || undefined}>
      <Picture size={18} stroke={1.7} />
      {label}
    </div>
  );
}

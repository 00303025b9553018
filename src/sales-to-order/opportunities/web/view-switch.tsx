import { IconLayoutKanban, IconList } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useText } from "./text.ts";
import classes from "./view-switch.module.css";

const views = [
  { id: "board", to: "/kansen/bord", icon: IconLayoutKanban },
  { id: "list", to: "/kansen", icon: IconList },
] as const;

/** From board to list and back; the filter goes along. */
export function ViewSwitch({ current }: { current: "board" | "list" }) {
  const t = useText();
  return (
    <nav aria-label={t("view.label")} className={classes.switch}>
      {views.map((view) => (
        <Link
          key={view.id}
          to={view.to}
          search={(search: object) => search}
          preload="intent"
          className={classes.view}
          aria-current={view.id === current ? "page" : undefined}
          activeOptions={{ exact: true, includeSearch: false }}
        >
          <view.icon aria-hidden size={15} stroke={1.7} />
          {t(`view.${view.id}`)}
        </Link>
      ))}
    </nav>
  );
}

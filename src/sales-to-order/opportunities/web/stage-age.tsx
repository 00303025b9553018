import { useText } from "./text.ts";
import classes from "./stage-age.module.css";

/** Days in the stage against the usual, as a bar: full is usual, striped and marked is longer. */
export function StageAge({ days, usual }: { days: number; usual: number | null }) {
  const t = useText();
  const count = t("board.days", { count: days });
  const late = usual !== null && days > usual;
  const params = { days: count, usual: usual === null ? "" : t("board.days", { count: usual }) };
  const label =
    usual === null ? t("board.age", params) : late ? t("board.ageLate", params) : t("board.ageUsual", params);
  const filled = usual === null ? 0 : usual === 0 ? (days > 0 ? 100 : 0) : Math.min(100, (days / usual) * 100);
  return (
    <span className={classes.age} data-late={late || undefined} title={label}>
      <span aria-hidden className={classes.bar} data-none={usual === null || undefined}>
        <span className={classes.fill} style={{ "--filled": `${filled}%` }} />
      </span>
      <span className={classes.days} role="img" aria-label={label}>
        {late ? "◆ " : ""}
        {count}
      </span>
    </span>
  );
}

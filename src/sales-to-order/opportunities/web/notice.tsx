import type { ReactNode } from "react";
import classes from "./notice.module.css";

/** A line above a page that says it shows something else than the present: a past moment, the bin. */
export function Notice({
  icon,
  children,
  action,
  tone = "plain",
}: {
  icon: ReactNode;
  children: ReactNode;
  action?: ReactNode;
  tone?: "plain" | "past" | "warning";
}) {
  return (
    <div className={classes.notice} data-tone={tone} role="status">
      {icon}
      <span className={classes.text}>{children}</span>
      {action}
    </div>
  );
}

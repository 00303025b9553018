import { Link } from "@tanstack/react-router";
import { useText } from "./text.ts";
import classes from "./run.module.css";

/** The way back to the list, above the name of a run. */
export function BackToRuns() {
  const t = useText();
  return (
    <p className={classes.trail}>
      <Link to="/beheer/importeren" className={classes.up}>
        {t("web.run.back")}
      </Link>{" "}
      /
    </p>
  );
}

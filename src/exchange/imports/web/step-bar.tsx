import { Button } from "@mantine/core";
import { IconArrowLeft, IconArrowRight } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useText } from "./text.ts";
import classes from "./steps.module.css";

type StepBarProps = {
  back?: "files" | "mapping" | "choices";
  next?: "mapping" | "choices" | "check";
  /** Left of the way on: what keeps it, or what it means. */
  said?: ReactNode;
  /** In place of the way to the next step. */
  action?: ReactNode;
};

/** The way back and the way on, always within reach. */
export function StepBar({ back, next, said, action }: StepBarProps) {
  const t = useText();
  return (
    <div className={classes.bar}>
      {back ? (
        <Button
          variant="default"
          leftSection={<IconArrowLeft aria-hidden size={16} stroke={1.8} />}
          renderRoot={(props) => <Link to="." search={{ step: back }} {...props} />}
        >
          {t("web.steps.back")}
        </Button>
      ) : null}
      <div className={classes.forward}>
        <span className={classes.said} role="status">
          {said}
        </span>
        {action}
        {next ? (
          <Button
            rightSection={<IconArrowRight aria-hidden size={16} stroke={1.8} />}
            renderRoot={(props) => <Link to="." search={{ step: next }} {...props} />}
          >
            {t(`web.steps.to.${next}`)}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

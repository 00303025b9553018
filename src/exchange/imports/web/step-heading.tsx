import { Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./run.module.css";

/** What a step is about; the page moves the focus here when another step opens. */
export function StepHeading({ title, children, aside }: { title: string; children?: ReactNode; aside?: ReactNode }) {
  return (
    <div className={classes.heading}>
      <div className={classes.headingText}>
        <Title order={2} tabIndex={-1} data-step-heading>
          {title}
        </Title>
        {children ? (
          <Text c="dimmed" size="sm" mt={2} maw={640}>
            {children}
          </Text>
        ) : null}
      </div>
      {aside}
    </div>
  );
}

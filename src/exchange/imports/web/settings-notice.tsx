import { Alert } from "@mantine/core";
import { IconAlertTriangle, IconLock } from "@tabler/icons-react";
import type { SettingsControl } from "./use-settings.ts";
import { useText } from "./text.ts";
import classes from "./run.module.css";

/** What was refused of the last change, or that nothing can be changed any more. */
export function SettingsNotice({ settings }: { settings: SettingsControl }) {
  const t = useText();
  const { problem, locked } = settings;
  if (locked)
    return (
      <p className={classes.locked}>
        <IconLock aria-hidden size={16} stroke={1.6} />
        {t("web.run.locked")}
      </p>
    );
  if (!problem) return null;
  return (
    <Alert
      role="alert"
      color="red"
      title={problem.title}
      icon={<IconAlertTriangle aria-hidden size={18} stroke={1.6} />}
    >
      {problem.detail}
    </Alert>
  );
}

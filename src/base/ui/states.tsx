import { Button, Stack, Text } from "@mantine/core";
import { IconCloudOff, IconInbox, IconLock, IconMoodConfuzed } from "@tabler/icons-react";
import type { Icon } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { problemOf } from "./api.ts";
import { useBaseText } from "./i18n.ts";
import classes from "./states.module.css";

type StateProps = { icon: Icon; title: string; detail?: ReactNode; action?: ReactNode; role?: "alert" | "status" };

function State({ icon: Picture, title, detail, action, role }: StateProps) {
  return (
    <Stack className={classes.state} align="center" gap="sm" role={role}>
      <Picture aria-hidden size={28} stroke={1.5} className={classes.picture} />
      <Text fw={600} size="md">
        {title}
      </Text>
      {detail ? (
        <Text c="dimmed" size="sm" maw={440} ta="center">
          {detail}
        </Text>
      ) : null}
      {action ? <div className={classes.action}>{action}</div> : null}
    </Stack>
  );
}

/** Nothing here yet, or nothing under this filter: says why and what to do next. */
export function EmptyState({
  title,
  detail,
  action,
  icon = IconInbox,
}: {
  title?: string;
  detail?: ReactNode;
  action?: ReactNode;
  icon?: Icon;
}) {
  const t = useBaseText();
  return <State icon={icon} title={title ?? t("states.emptyTitle")} detail={detail} action={action} role="status" />;
}

/** What could not be loaded, with the server's own words and a way to try again; 403 and 404 have their own look. */
export function ErrorState({ problem: thrown, onRetry }: { problem: unknown; onRetry?: () => void }) {
  const t = useBaseText();
  const problem = problemOf(thrown);
  if (problem.status === 403) return <Forbidden />;
  const lost = problem.code === "offline" || problem.code === "unavailable";
  const reference =
    problem.requestId && problem.status >= 500 ? t("states.reference", { id: problem.requestId }) : null;
  return (
    <State
      role="alert"
      icon={lost ? IconCloudOff : IconMoodConfuzed}
      title={problem.status === 404 ? problem.title : t("states.errorTitle")}
      detail={
        <>
          {problem.detail} {reference}
        </>
      }
      action={
        onRetry && problem.status !== 404 ? (
          <Button variant="default" onClick={onRetry}>
            {t("actions.retry")}
          </Button>
        ) : undefined
      }
    />
  );
}

/** A page the person's role does not open. */
export function Forbidden() {
  const t = useBaseText();
  return <State icon={IconLock} title={t("states.forbiddenTitle")} detail={t("states.forbiddenDetail")} role="alert" />;
}

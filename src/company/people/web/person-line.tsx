import { Button, Group, Skeleton, Text, Title } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { formatLocalDate } from "#base/kernel/local-date.ts";
import type { LocalDate } from "#base/kernel/local-date.ts";
import { useLanguage } from "#base/ui/i18n.ts";
import { useCan } from "#base/ui/session.tsx";
import { ErrorState } from "#base/ui/states.tsx";
import { useOp } from "#base/ui/use-op.ts";
import { memberships } from "../contract.ts";
import { LeaveTeamDialog, MoveDialog } from "./line-dialogs.tsx";
import type { Person } from "./person-select.tsx";
import { useText } from "./text.ts";
import classes from "./people.module.css";

/** The team of today, moving to another from a day, and where somebody was when. */
export function PersonLine({ person }: { person: Person }) {
  const t = useText();
  const mayManage = useCan("team.manage");
  const [moving, move] = useDisclosure(false);
  const [leaving, leave] = useDisclosure(false);
  return (
    <section className={classes.section} aria-labelledby="person-line">
      <Title order={2} size="h3" id="person-line" mb="sm">
        {t("web.line.title")}
      </Title>
      <History id={person.id} />
      {mayManage && person.active ? (
        <Group gap="sm" mt="sm">
          <Button variant="default" onClick={move.open}>
            {t(person.teamId ? "web.line.move" : "web.line.join")}
          </Button>
          {person.teamId ? (
            <Button variant="subtle" color="gray" onClick={leave.open}>
              {t("web.line.leave")}
            </Button>
          ) : null}
        </Group>
      ) : null}
      <MoveDialog person={person} opened={moving} onClose={move.close} />
      {person.teamId ? (
        <LeaveTeamDialog
          who={{ personId: person.id, personName: person.name }}
          team={{ id: person.teamId, name: person.teamName ?? "" }}
          opened={leaving}
          onClose={leave.close}
        />
      ) : null}
    </section>
  );
}

function History({ id }: { id: string }) {
  const t = useText();
  const language = useLanguage();
  const { data, error, refetch } = useOp(memberships, { id, limit: 200 });
  const written = (date: string) => formatLocalDate(date as LocalDate, language);
  if (error && !data) return <ErrorState problem={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton h={48} />;
  if (data.items.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t("web.line.none")}
      </Text>
    );
  }
  return (
    <ul className={classes.line} aria-label={t("web.line.history")}>
      {data.items.map((item) => (
        <li key={item.id} data-now={item.untilOn === null || undefined}>
          <strong>{item.teamName}</strong>
          <span className={classes.quiet}>{t(`web.line.${item.kind}`)}</span>
          <span className={classes.quiet}>
            {item.untilOn === null
              ? t("web.line.since", { from: written(item.fromOn) })
              : t("web.line.period", { from: written(item.fromOn), until: written(item.untilOn) })}
          </span>
        </li>
      ))}
    </ul>
  );
}

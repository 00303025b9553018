import { ActionIcon, Button, Drawer, Group, Skeleton, Stack, Text } from "@mantine/core";
import { useDisclosure, useMediaQuery } from "@mantine/hooks";
import { IconPencil, IconPlus, IconUserMinus } from "@tabler/icons-react";
import { useState } from "react";
import type { OutputOf } from "#base/contract/op.ts";
import { formatLocalDate } from "#base/kernel/local-date.ts";
import type { LocalDate } from "#base/kernel/local-date.ts";
import { Avatar } from "#base/ui/avatar.tsx";
import { DateInput } from "#base/ui/date-input.tsx";
import { useToday } from "#base/ui/figures.tsx";
import { useBaseText, useLanguage } from "#base/ui/i18n.ts";
import { useCan } from "#base/ui/session.tsx";
import { EmptyState, ErrorState } from "#base/ui/states.tsx";
import { useLastSeen } from "#base/ui/use-last-seen.ts";
import { useAllOp } from "#base/ui/use-all-op.ts";
import { useTopmost } from "#base/ui/use-topmost.ts";
import { listMembers } from "../contract.ts";
import { JoinTeamDialog, LeaveTeamDialog } from "./line-dialogs.tsx";
import type { Team } from "./team-select.tsx";
import { useText } from "./text.ts";
import classes from "./people.module.css";

type Membership = OutputOf<typeof listMembers>["items"][number];

/** Who belongs to and leads a team, today or on any day; putting people in and taking them out. */
export function TeamPanel({
  team,
  opened,
  onEdit,
  onClose,
}: {
  team: Team;
  opened: boolean;
  onEdit: () => void;
  onClose: () => void;
}) {
  const t = useText();
  const base = useBaseText();
  const today = useToday();
  const topmost = useTopmost(opened);
  const mayManage = useCan("team.manage");
  const phone = useMediaQuery("(max-width: 48em)");
  const [on, setOn] = useState<string | null>(today);
  const [joining, join] = useDisclosure(false);
  const [leaver, setLeaver] = useState<Membership | null>(null);
  const lastLeaver = useLastSeen(leaver);
  const isToday = on === null || on === today;
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      closeOnEscape={topmost}
      position="right"
      size={phone ? "100%" : 460}
      title={<Text fw={600}>{team.name}</Text>}
      closeButtonProps={{ "aria-label": base("actions.close") }}
    >
      <Stack gap="lg">
        {mayManage ? (
          <Group gap="sm">
            <Button leftSection={<IconPlus aria-hidden size={16} stroke={1.8} />} onClick={join.open}>
              {t("web.team.addMember")}
            </Button>
            <Button variant="default" leftSection={<IconPencil aria-hidden size={16} stroke={1.6} />} onClick={onEdit}>
              {t("web.team.editTitle")}
            </Button>
          </Group>
        ) : null}
        <DateInput label={t("web.team.membersOn")} max={today} value={on} onChange={setOn} maw={220} />
        <Members
          team={team}
          on={on ?? today}
          isToday={isToday}
          {...(mayManage && isToday ? { onTakeOut: setLeaver } : {})}
        />
      </Stack>
      <JoinTeamDialog team={team} opened={joining} onClose={join.close} />
      {lastLeaver ? (
        <LeaveTeamDialog who={lastLeaver} team={team} opened={leaver !== null} onClose={() => setLeaver(null)} />
      ) : null}
    </Drawer>
  );
}

function Members({
  team,
  on,
  isToday,
  onTakeOut,
}: {
  team: Team;
  on: string;
  isToday: boolean;
  onTakeOut?: (member: Membership) => void;
}) {
  const t = useText();
  const language = useLanguage();
  const { data, error, refetch } = useAllOp(listMembers, { id: team.id, on });
  if (error && !data) return <ErrorState problem={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton h={120} />;
  if (data.length === 0)
    return (
      <EmptyState
        title={t("web.team.members")}
        detail={t(isToday ? "web.team.membersEmptyNow" : "web.team.membersEmpty")}
      />
    );
  return (
    <ul className={classes.members} aria-label={t("web.team.members")}>
      {data.map((member) => (
        <li key={member.id} className={classes.member}>
          <Avatar name={member.personName} size={28} labelled />
          <span className={classes.memberText}>
            <span>{member.personName}</span>
            <Text span size="xs" c="dimmed">
              {t(`web.line.${member.kind}`)}{" "}
              {t("web.line.since", { from: formatLocalDate(member.fromOn as LocalDate, language) })}
            </Text>
          </span>
          {onTakeOut && member.kind === "member" ? (
            <ActionIcon
              aria-label={t("web.team.takeOut", { name: member.personName })}
              onClick={() => onTakeOut(member)}
            >
              <IconUserMinus aria-hidden size={16} stroke={1.6} />
            </ActionIcon>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

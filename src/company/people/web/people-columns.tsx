import { Badge } from "@mantine/core";
import { Avatar } from "#base/ui/avatar.tsx";
import { AgoText } from "#base/ui/figures.tsx";
import { useMe } from "#base/ui/session.tsx";
import type { Column } from "#base/ui/table-columns.ts";
import { useAllOp } from "#base/ui/use-all-op.ts";
import { listTeams } from "../contract.ts";
import type { Person } from "./person-select.tsx";
import { useText } from "./text.ts";
import classes from "./people.module.css";

/** The columns of the list of people. */
export function usePeopleColumns(): Column<Person>[] {
  const t = useText();
  return [
    {
      id: "name",
      header: t("fields.name"),
      width: 220,
      grow: 2,
      fixed: true,
      sortKey: "name",
      cell: (person) => <PersonName person={person} />,
    },
    { id: "role", header: t("fields.role"), width: 140, cell: ({ role }) => t(`web.roles.${role}`) },
    { id: "team", header: t("fields.teamId"), width: 180, grow: 1, cell: (person) => <TeamOf person={person} /> },
    {
      id: "visibility",
      header: t("fields.visibility"),
      width: 130,
      cell: ({ visibility }) => t(`web.visibilities.${visibility}`),
    },
    {
      id: "signIn",
      header: t("web.people.columns.signIn"),
      width: 110,
      cell: (person) => <SignInState person={person} />,
    },
    {
      id: "email",
      header: t("fields.email"),
      width: 220,
      grow: 1,
      cell: ({ email }) => <span className={classes.quiet}>{email}</span>,
    },
    {
      id: "updatedAt",
      header: t("fields.updatedAt"),
      width: 160,
      optional: true,
      sortKey: "updatedAt",
      sortFirst: "descending",
      cell: ({ updatedAt }) => <AgoText at={updatedAt} />,
    },
  ];
}

function PersonName({ person }: { person: Person }) {
  const t = useText();
  const me = useMe();
  return (
    <span className={classes.name} data-left={!person.active || undefined}>
      <Avatar name={person.name} labelled />
      <span className={classes.strong}>{person.name}</span>
      {person.id === me.person.id ? <span className={classes.quiet}>({t("web.person.you")})</span> : null}
      {person.active ? null : <Badge color="gray">{t("web.people.left")}</Badge>}
    </span>
  );
}

function TeamOf({ person }: { person: Person }) {
  const t = useText();
  const teams = useAllOp(listTeams, {}).data;
  if (person.managesTeamIds.length > 0) {
    const names = person.managesTeamIds.flatMap((id) => teams?.find((team) => team.id === id)?.name ?? []);
    return <span>{t("web.people.leads", { teams: names.join(", ") })}</span>;
  }
  return person.teamName === null ? (
    <span className={classes.quiet}>{t("web.people.noTeam")}</span>
  ) : (
    <span>{person.teamName}</span>
  );
}

function SignInState({ person }: { person: Person }) {
  const t = useText();
  if (!person.active) return <span className={classes.quiet}>–</span>;
  return person.canSignIn ? (
    <span>{t("web.people.signInYes")}</span>
  ) : (
    <span className={classes.quiet}>{t("web.people.signInNo")}</span>
  );
}

/** A person on a phone. */
export function CompactPerson({ person }: { person: Person }) {
  const t = useText();
  return (
    <span className={classes.compact}>
      <Avatar name={person.name} size={32} labelled />
      <span className={classes.compactText}>
        <span className={classes.strong}>{person.name}</span>
        <span className={classes.compactMore}>
          {person.active ? t(`web.roles.${person.role}`) : t("web.people.left")} · <TeamOf person={person} />
        </span>
      </span>
    </span>
  );
}

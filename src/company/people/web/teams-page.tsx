import { ActionIcon, Button, Menu, Skeleton, Stack } from "@mantine/core";
import { IconDots, IconPencil, IconPlus, IconTrash, IconUsersGroup } from "@tabler/icons-react";
import { Avatar } from "#base/ui/avatar.tsx";
import { useConfirm } from "#base/ui/confirm-dialog.tsx";
import { useBaseText } from "#base/ui/i18n.ts";
import { Page, PageHeader } from "#base/ui/page.tsx";
import { useCan } from "#base/ui/session.tsx";
import { EmptyState, ErrorState } from "#base/ui/states.tsx";
import { showDone, showProblem } from "#base/ui/toasts.tsx";
import { TreeView } from "#base/ui/tree-view.tsx";
import { useUrlState } from "#base/ui/url-state.ts";
import { useAllOp } from "#base/ui/use-all-op.ts";
import { useLastSeen } from "#base/ui/use-last-seen.ts";
import { useOpMutation } from "#base/ui/use-op.ts";
import { listTeams, removeTeam } from "../contract.ts";
import { PeopleTabs } from "./people-tabs.tsx";
import { TeamDialog } from "./team-dialog.tsx";
import { TeamPanel } from "./team-panel.tsx";
import type { Team } from "./team-select.tsx";
import { useText } from "./text.ts";
import classes from "./people.module.css";

type Search = { team?: string; nieuw?: string; bewerk?: string };

/** The teams as a tree, with who leads them and how many belong. */
export function TeamsPage() {
  const t = useText();
  const base = useBaseText();
  const mayManage = useCan("team.manage");
  const [search, setSearch] = useUrlState<Search>();
  const { data: teams, error, refetch } = useAllOp(listTeams, {});
  const remove = useRemoveTeam();
  const shown = useLastSeen(teams?.find((team) => team.id === search.team));
  const edited = teams?.find((team) => team.id === search.bewerk);
  const lastEdited = useLastSeen(edited);
  const adding = search.nieuw !== undefined && mayManage;
  const add = (below: string) => setSearch({ nieuw: below }, { push: true });
  const edit = (team: Team) => setSearch({ bewerk: team.id }, { push: true });
  const addButton = (
    <Button leftSection={<IconPlus aria-hidden size={16} stroke={2} />} onClick={() => add("1")}>
      {t("web.teams.add")}
    </Button>
  );
  return (
    <Page fill>
      <PageHeader
        title={t("web.nav.people")}
        tabTitle={t("web.teams.title")}
        actions={mayManage ? addButton : undefined}
      />
      <PeopleTabs />
      {teams && teams.length > 0 ? (
        <div className={classes.scroll}>
          <TreeView
            label={t("web.teams.tree")}
            records={teams}
            onOpen={(team) => setSearch({ team: team.id }, { push: true })}
            onRemove={mayManage ? (team) => void remove(team) : undefined}
            details={(team) => <TeamDetails team={team} />}
            actions={(team) =>
              mayManage ? (
                <TeamMenu
                  team={team}
                  onEdit={() => edit(team)}
                  onAdd={() => add(team.id)}
                  onRemove={() => void remove(team)}
                />
              ) : null
            }
          />
        </div>
      ) : null}
      {teams?.length === 0 ? (
        <EmptyState
          icon={IconUsersGroup}
          title={t("web.teams.emptyTitle")}
          detail={t("web.teams.emptyDetail")}
          action={mayManage ? addButton : undefined}
        />
      ) : null}
      {error && !teams ? <ErrorState problem={error} onRetry={() => void refetch()} /> : null}
      {!teams && !error ? (
        <Stack gap={1} role="status" aria-label={base("words.loading")}>
          {[1, 2, 3, 4, 5].map((row) => (
            <Skeleton key={row} h={35} radius={0} />
          ))}
        </Stack>
      ) : null}
      <TeamDialog
        opened={adding || (edited !== undefined && mayManage)}
        team={adding ? null : lastEdited}
        below={search.nieuw === "1" ? null : (search.nieuw ?? null)}
        teams={teams ?? []}
        onClose={() => setSearch({ nieuw: null, bewerk: null })}
      />
      {shown ? (
        <TeamPanel
          key={shown.id}
          team={shown}
          opened={search.team !== undefined}
          onEdit={() => edit(shown)}
          onClose={() => setSearch({ team: null })}
        />
      ) : null}
    </Page>
  );
}

function useRemoveTeam() {
  const t = useText();
  const confirm = useConfirm();
  const remove = useOpMutation(removeTeam);
  return async ({ id, name, version }: Team) => {
    const question = {
      title: t("web.team.removeTitle", { name }),
      detail: t("web.team.removeDetail"),
      confirmLabel: t("web.team.remove"),
      danger: true,
    };
    if (!(await confirm(question))) return;
    try {
      await remove.mutateAsync({ id, version });
      showDone(t("web.team.removed", { name }));
    } catch (thrown) {
      showProblem(thrown);
    }
  };
}

function TeamDetails({ team }: { team: Team }) {
  const t = useText();
  return (
    <>
      {team.managerName === null ? (
        <span className={classes.noManager}>{t("web.teams.noManager")}</span>
      ) : (
        <span className={classes.manager}>
          <Avatar name={team.managerName} labelled />
          <span className={classes.managerName}>{team.managerName}</span>
        </span>
      )}
      <span className={classes.count}>{t("web.teams.members", { count: team.memberCount })}</span>
    </>
  );
}

function TeamMenu({
  team,
  onEdit,
  onAdd,
  onRemove,
}: {
  team: Team;
  onEdit: () => void;
  onAdd: () => void;
  onRemove: () => void;
}) {
  const t = useText();
  const base = useBaseText();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={t("web.teams.menu", { name: team.name })}>
          <IconDots aria-hidden size={16} stroke={1.8} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPencil aria-hidden size={16} stroke={1.6} />} onClick={onEdit}>
          {base("actions.edit")}
        </Menu.Item>
        <Menu.Item leftSection={<IconPlus aria-hidden size={16} stroke={1.6} />} onClick={onAdd}>
          {t("web.teams.addBelow")}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconTrash aria-hidden size={16} stroke={1.6} />} onClick={onRemove}>
          {t("web.team.remove")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

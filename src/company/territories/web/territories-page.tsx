import { ActionIcon, Button, Menu, Skeleton, Stack } from "@mantine/core";
import { IconDots, IconMap2, IconPencil, IconPlus, IconTrash } from "@tabler/icons-react";
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
import { list as listPeople } from "#company/people/contract.ts";
import { list, remove } from "../contract.ts";
import { TerritoryDialog } from "./territory-dialog.tsx";
import type { Territory } from "./territory-select.tsx";
import { useText } from "./text.ts";
import classes from "./territories.module.css";

type Search = { gebied?: string; nieuw?: string };

/** The market as a tree of territories, with who works each. */
export function TerritoriesPage() {
  const t = useText();
  const mayManage = useCan("territory.manage");
  const [search, setSearch] = useUrlState<Search>();
  const { data: territories, error, refetch } = useAllOp(list, {});
  const people = useAllOp(listPeople, {});
  const names: ReadonlyMap<string, string> = new Map(people.data?.map(({ id, name }) => [id, name]));
  const askRemove = useRemove();
  const chosen = territories?.find((territory) => territory.id === search.gebied);
  const shown = useLastSeen(chosen);
  const adding = search.nieuw !== undefined && mayManage;
  const add = (below: string) => setSearch({ nieuw: below }, { push: true });
  const open = (territory: Territory) => (mayManage ? setSearch({ gebied: territory.id }, { push: true }) : undefined);
  const addButton = (
    <Button leftSection={<IconPlus aria-hidden size={16} stroke={2} />} onClick={() => add("1")}>
      {t("web.add")}
    </Button>
  );
  return (
    <Page fill>
      <PageHeader title={t("web.title")} tabTitle={t("web.title")} actions={mayManage ? addButton : undefined} />
      {territories && territories.length > 0 ? (
        <div className={classes.scroll}>
          <TreeView
            label={t("web.tree")}
            records={territories}
            onOpen={open}
            onRemove={mayManage ? (territory) => void askRemove(territory) : undefined}
            details={(territory) => (people.data ? <People ids={territory.personIds} names={names} /> : null)}
            actions={(territory) =>
              mayManage ? (
                <TerritoryMenu
                  territory={territory}
                  onEdit={() => open(territory)}
                  onAdd={() => add(territory.id)}
                  onRemove={() => void askRemove(territory)}
                />
              ) : null
            }
          />
        </div>
      ) : null}
      {territories && territories.length > 0 && mayManage ? <p className={classes.keys}>{t("web.keys")}</p> : null}
      {territories?.length === 0 ? (
        <EmptyState
          icon={IconMap2}
          title={t("web.emptyTitle")}
          detail={t("web.emptyDetail")}
          action={mayManage ? addButton : undefined}
        />
      ) : null}
      {error && !territories ? <ErrorState problem={error} onRetry={() => void refetch()} /> : null}
      {!territories && !error ? <Loading /> : null}
      <TerritoryDialog
        opened={adding || (chosen !== undefined && mayManage)}
        territory={adding ? null : shown}
        below={search.nieuw === "1" ? null : (search.nieuw ?? null)}
        territories={territories ?? []}
        names={names}
        onClose={() => setSearch({ nieuw: null, gebied: null })}
      />
    </Page>
  );
}

function Loading() {
  const base = useBaseText();
  return (
    <Stack gap={1} role="status" aria-label={base("words.loading")}>
      {[1, 2, 3, 4, 5, 6].map((row) => (
        <Skeleton key={row} h={35} radius={0} />
      ))}
    </Stack>
  );
}

function useRemove() {
  const t = useText();
  const confirm = useConfirm();
  const removing = useOpMutation(remove);
  return async ({ id, name, version }: Territory) => {
    const question = {
      title: t("web.removeTitle", { name }),
      detail: t("web.removeDetail"),
      confirmLabel: t("web.remove"),
      danger: true,
    };
    if (!(await confirm(question))) return;
    try {
      await removing.mutateAsync({ id, version });
      showDone(t("web.removed", { name }));
    } catch (thrown) {
      showProblem(thrown);
    }
  };
}

const mostAvatars = 4;

function People({ ids, names }: { ids: readonly string[]; names: ReadonlyMap<string, string> }) {
  const t = useText();
  const [first] = ids;
  if (first === undefined) return <span>{t("web.nobody")}</span>;
  if (ids.length === 1) {
    return (
      <span className={classes.people}>
        <Avatar name={names.get(first) ?? null} labelled />
        <span className={classes.more}>{names.get(first)}</span>
      </span>
    );
  }
  return (
    <span className={classes.people}>
      {ids.slice(0, mostAvatars).map((id) => (
        <Avatar key={id} name={names.get(id) ?? null} />
      ))}
      <span className={classes.more}>{t("web.people", { count: ids.length })}</span>
    </span>
  );
}

function TerritoryMenu({
  territory,
  onEdit,
  onAdd,
  onRemove,
}: {
  territory: Territory;
  onEdit: () => void;
  onAdd: () => void;
  onRemove: () => void;
}) {
  const t = useText();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={t("web.menu", { name: territory.name })}>
          <IconDots aria-hidden size={16} stroke={1.8} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPencil aria-hidden size={16} stroke={1.6} />} onClick={onEdit}>
          {t("web.edit")}
        </Menu.Item>
        <Menu.Item leftSection={<IconPlus aria-hidden size={16} stroke={1.6} />} onClick={onAdd}>
          {t("web.addBelow")}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconTrash aria-hidden size={16} stroke={1.6} />} onClick={onRemove}>
          {t("web.remove")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

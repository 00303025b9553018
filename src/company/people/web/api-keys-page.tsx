import { ActionIcon, Anchor, Button, SegmentedControl, Text, Tooltip } from "@mantine/core";
import { IconBan, IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import type { OutputOf } from "#base/contract/op.ts";
import { localDateOf } from "#base/kernel/local-date.ts";
import { useConfirm } from "#base/ui/confirm-dialog.tsx";
import { DataTable } from "#base/ui/data-table.tsx";
import { DateText } from "#base/ui/figures.tsx";
import { FilterBar } from "#base/ui/filter-bar.tsx";
import { useBaseText } from "#base/ui/i18n.ts";
import { Page, PageHeader } from "#base/ui/page.tsx";
import { useMe } from "#base/ui/session.tsx";
import { SingleChoiceFilter } from "#base/ui/single-choice-filter.tsx";
import { EmptyState } from "#base/ui/states.tsx";
import type { Column } from "#base/ui/table-columns.ts";
import { showDone, showProblem } from "#base/ui/toasts.tsx";
import { useUrlState } from "#base/ui/url-state.ts";
import { useOpMutation, usePagedOp } from "#base/ui/use-op.ts";
import { listApiKeys, revokeApiKey } from "../contract.ts";
import { CreateKeyDialog, KeyShownDialog } from "./create-key-dialog.tsx";
import { useText } from "./text.ts";
import classes from "./people.module.css";

export type ApiKey = OutputOf<typeof listApiKeys>["items"][number];
type Search = { van?: string; active?: string; nieuw?: string };

/** Keys with which other programs work in Koers: on whose behalf, until when, last used, and ending one. */
export function ApiKeysPage() {
  const t = useText();
  const base = useBaseText();
  const me = useMe();
  const [search, setSearch] = useUrlState<Search>();
  const [made, setMade] = useState<string | null>(null);
  const everyone = search.van === "iedereen";
  const active = search.active === "false" || search.active === "all" ? search.active : "true";
  const { query, rows, total } = usePagedOp(listApiKeys, {
    total: "true",
    ...(everyone ? {} : { person: me.person.id }),
    ...(active === "all" ? {} : { active }),
  });
  const columns = useColumns();
  const add = (
    <Button
      leftSection={<IconPlus aria-hidden size={16} stroke={2} />}
      onClick={() => setSearch({ nieuw: "1" }, { push: true })}
    >
      {t("web.keys.add")}
    </Button>
  );
  return (
    <Page fill>
      <PageHeader title={t("web.keys.title")} tabTitle={t("web.keys.title")} actions={add} />
      <Text size="sm" c="dimmed" maw={640}>
        {t("web.keys.intro")}{" "}
        <Anchor href="/api/docs" target="_blank" size="sm" underline="always">
          {t("web.keys.docs")}
        </Anchor>
      </Text>
      <DataTable
        label={t("web.keys.title")}
        storageKey="api-keys"
        columns={columns}
        rows={rows}
        query={query}
        total={total}
        compact={(key) => <CompactKey apiKey={key} />}
        toolbar={
          <FilterBar
            filters={[
              {
                id: "active",
                label: t("web.keys.filters.status"),
                summary:
                  active === "true" ? null : active === "false" ? t("web.keys.filters.ended") : base("words.all"),
                edit: () => (
                  <SingleChoiceFilter
                    label={t("web.keys.filters.status")}
                    value={active}
                    onChange={(value) => setSearch({ active: value === "true" ? null : value })}
                    options={[
                      { value: "true", label: t("web.keys.filters.active") },
                      { value: "false", label: t("web.keys.filters.ended") },
                      { value: "all", label: base("words.all") },
                    ]}
                  />
                ),
                clear: () => setSearch({ active: null }),
              },
            ]}
            onClearAll={() => setSearch({ active: null })}
          >
            <SegmentedControl
              size="xs"
              aria-label={t("web.keys.filters.whose")}
              value={everyone ? "iedereen" : "mij"}
              onChange={(value) => setSearch({ van: value === "mij" ? null : value })}
              data={[
                { value: "mij", label: t("web.keys.mine") },
                { value: "iedereen", label: t("web.keys.everyone") },
              ]}
            />
          </FilterBar>
        }
        empty={
          active === "true" ? (
            <EmptyState title={t("web.keys.emptyTitle")} detail={t("web.keys.emptyDetail")} action={add} />
          ) : (
            <EmptyState title={base("states.emptyFiltered")} detail={base("states.emptyFilteredHint")} />
          )
        }
      />
      <CreateKeyDialog
        opened={search.nieuw !== undefined}
        onClose={() => setSearch({ nieuw: null })}
        onMade={setMade}
      />
      <KeyShownDialog apiKey={made} onClose={() => setMade(null)} />
    </Page>
  );
}

type State = "active" | "expired" | "revoked";

function stateOf({ revokedAt, expiresAt }: ApiKey): State {
  if (revokedAt !== null) return "revoked";
  return expiresAt !== null && new Date(expiresAt).getTime() <= Date.now() ? "expired" : "active";
}

function useColumns(): Column<ApiKey>[] {
  const t = useText();
  const { organisation } = useMe();
  const dayOf = (moment: string) => localDateOf(new Date(moment), organisation.timeZone);
  return [
    {
      id: "name",
      header: t("fields.name"),
      width: 200,
      grow: 2,
      fixed: true,
      cell: ({ name }) => <span className={classes.strong}>{name}</span>,
    },
    { id: "person", header: t("web.keys.columns.person"), width: 180, grow: 1, cell: ({ personName }) => personName },
    { id: "role", header: t("web.keys.columns.role"), width: 140, cell: ({ role }) => t(`web.roles.${role}`) },
    { id: "prefix", header: t("fields.prefix"), width: 140, cell: ({ prefix }) => <code>{prefix}…</code> },
    {
      id: "expiresAt",
      header: t("fields.expiresAt"),
      width: 120,
      cell: ({ expiresAt }) => (expiresAt === null ? t("web.keys.noExpiry") : <DateText date={dayOf(expiresAt)} />),
    },
    {
      id: "lastUsedOn",
      header: t("fields.lastUsedOn"),
      width: 130,
      cell: ({ lastUsedOn }) => <DateText date={lastUsedOn} fallback={t("web.keys.never")} />,
    },
    { id: "status", header: t("web.keys.columns.status"), width: 120, cell: (key) => <KeyState apiKey={key} /> },
    {
      id: "revoke",
      header: t("web.keys.revoke"),
      width: 90,
      fixed: true,
      align: "end",
      cell: (key) => <RevokeButton apiKey={key} />,
    },
  ];
}

function KeyState({ apiKey }: { apiKey: ApiKey }) {
  const t = useText();
  const state = stateOf(apiKey);
  return <span className={state === "active" ? undefined : classes.quiet}>{t(`web.keys.${state}`)}</span>;
}

function RevokeButton({ apiKey }: { apiKey: ApiKey }) {
  const t = useText();
  const confirm = useConfirm();
  const revoke = useOpMutation(revokeApiKey);
  const { id, name } = apiKey;
  async function ask() {
    const question = {
      title: t("web.keys.revokeTitle", { name }),
      detail: t("web.keys.revokeDetail"),
      confirmLabel: t("web.keys.revoke"),
      danger: true,
    };
    if (!(await confirm(question))) return;
    try {
      await revoke.mutateAsync({ id });
      showDone(t("web.keys.revokedDone", { name }));
    } catch (thrown) {
      showProblem(thrown);
    }
  }
  if (stateOf(apiKey) !== "active") return null;
  return (
    <Tooltip label={t("web.keys.revoke")}>
      <ActionIcon aria-label={t("web.keys.revokeNamed", { name })} onClick={() => void ask()}>
        <IconBan aria-hidden size={16} stroke={1.6} />
      </ActionIcon>
    </Tooltip>
  );
}

function CompactKey({ apiKey }: { apiKey: ApiKey }) {
  const t = useText();
  return (
    <span className={classes.compact}>
      <span className={classes.compactText}>
        <span className={classes.strong}>{apiKey.name}</span>
        <span className={classes.compactMore}>
          <KeyState apiKey={apiKey} /> · {apiKey.personName} · {t(`web.roles.${apiKey.role}`)}
        </span>
      </span>
      <RevokeButton apiKey={apiKey} />
    </span>
  );
}

import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { DataTable } from "#base/ui/data-table.tsx";
import { useBaseText } from "#base/ui/i18n.ts";
import { Page, PageHeader } from "#base/ui/page.tsx";
import { useCan } from "#base/ui/session.tsx";
import { EmptyState } from "#base/ui/states.tsx";
import { useUrlState } from "#base/ui/url-state.ts";
import { useLastSeen } from "#base/ui/use-last-seen.ts";
import { usePagedOp } from "#base/ui/use-op.ts";
import { list } from "../contract.ts";
import { AddPersonDialog } from "./add-person-dialog.tsx";
import { CompactPerson, usePeopleColumns } from "./people-columns.tsx";
import { PeopleFilter } from "./people-filter.tsx";
import type { PeopleSearch } from "./people-filter.tsx";
import { PeopleTabs } from "./people-tabs.tsx";
import { PersonPanel } from "./person-panel.tsx";
import { useText } from "./text.ts";

type Sort = "name" | "-name" | "updatedAt" | "-updatedAt";

/** Everybody who works here or did, with role, team, sight and whether they can sign in. */
export function PeoplePage() {
  const t = useText();
  const base = useBaseText();
  const mayManage = useCan("person.manage");
  const [search, setSearch] = useUrlState<PeopleSearch>();
  const sort = (search.sort ?? "name") as Sort;
  const active = search.active === "false" || search.active === "all" ? search.active : "true";
  const { query, rows, total } = usePagedOp(list, {
    sort,
    total: "true",
    ...(active === "all" ? {} : { active }),
    ...(search.q ? { q: search.q } : {}),
    ...(search.role ? { role: search.role } : {}),
    ...(search.team ? { team: search.team } : {}),
  });
  const columns = usePeopleColumns();
  const personId = useLastSeen(search.persoon);
  const filtered = Boolean(search.q ?? search.role ?? search.team) || active !== "true";
  const addButton = (
    <Button
      leftSection={<IconPlus aria-hidden size={16} stroke={2} />}
      onClick={() => setSearch({ nieuw: "1" }, { push: true })}
    >
      {t("web.people.add")}
    </Button>
  );
  return (
    <Page fill>
      <PageHeader
        title={t("web.nav.people")}
        tabTitle={t("web.people.title")}
        actions={mayManage ? addButton : undefined}
      />
      <PeopleTabs />
      <DataTable
        label={t("web.people.title")}
        storageKey="people"
        columns={columns}
        rows={rows}
        query={query}
        total={total}
        sort={sort}
        onSort={(next) => setSearch({ sort: next === "name" ? null : next })}
        onOpen={(person) => setSearch({ persoon: person.id }, { push: true })}
        isSelected={(person) => person.id === search.persoon}
        compact={(person) => <CompactPerson person={person} />}
        toolbar={<PeopleFilter search={search} active={active} setSearch={setSearch} />}
        empty={
          filtered ? (
            <EmptyState title={base("states.emptyFiltered")} detail={base("states.emptyFilteredHint")} />
          ) : (
            <EmptyState
              title={t("web.people.emptyTitle")}
              detail={t("web.people.emptyDetail")}
              action={mayManage ? addButton : undefined}
            />
          )
        }
      />
      <AddPersonDialog opened={search.nieuw !== undefined && mayManage} onClose={() => setSearch({ nieuw: null })} />
      {personId ? (
        <PersonPanel
          key={personId}
          id={personId}
          opened={search.persoon !== undefined}
          onClose={() => setSearch({ persoon: null })}
        />
      ) : null}
    </Page>
  );
}

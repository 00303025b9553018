import { Button, SegmentedControl } from "@mantine/core";
import { IconPlus, IconTargetArrow, IconTrash } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { DataTable } from "#base/ui/data-table.tsx";
import { useBaseText } from "#base/ui/i18n.ts";
import { Page, PageHeader } from "#base/ui/page.tsx";
import { useCan } from "#base/ui/session.tsx";
import { useShortcuts } from "#base/ui/shortcuts.tsx";
import { EmptyState } from "#base/ui/states.tsx";
import { useUrlState } from "#base/ui/url-state.ts";
import { usePagedOp } from "#base/ui/use-op.ts";
import type { CallOf } from "#base/contract/op.ts";
import { list } from "../../contract.ts";
import { AsOfNotice } from "../as-of-notice.tsx";
import type { Deal } from "../deal.ts";
import { DealToolbar } from "../deal-toolbar.tsx";
import { ANY_STATUS, FILTER_KEYS, isFiltered, queryOf, sortOf } from "../filter-url.ts";
import type { DealSearch, Sort } from "../filter-url.ts";
import { DealPreview, NewDealDialog } from "../lazy-parts.tsx";
import { Notice } from "../notice.tsx";
import { useText } from "../text.ts";
import { TotalsBar } from "../totals-bar.tsx";
import { DealVerbs } from "../verbs/deal-verbs.tsx";
import { ViewSwitch } from "../view-switch.tsx";
import { CompactDeal } from "./compact-deal.tsx";
import { useDealColumns } from "./deal-columns.tsx";
import classes from "./list-page.module.css";

/** All opportunities under the filter, as a table. */
export function ListPage() {
  return (
    <DealVerbs>
      <ListScreen />
    </DealVerbs>
  );
}

function ListScreen() {
  const t = useText();
  const [search, change] = useUrlState<DealSearch>();
  const mayCreate = useCan("opportunity.create");
  const openNew = () => change({ new: "1" }, { push: true });
  useShortcuts(mayCreate ? [{ keys: "c", label: t("key.create"), run: openNew }] : []);
  return (
    <Page fill>
      <PageHeader
        title={t("list.title")}
        tabTitle={t("list.tab")}
        actions={
          <>
            <ViewSwitch current="list" />
            {mayCreate ? (
              <Button visibleFrom="sm" leftSection={<IconPlus aria-hidden size={16} stroke={2} />} onClick={openNew}>
                {t("nav.newOpportunity")}
              </Button>
            ) : null}
          </>
        }
      />
      <DealToolbar without={isOneStatus(search) ? ["status"] : []} />
      {search.asOf ? <AsOfNotice asOf={search.asOf} text="list.asOf" onNow={() => change({ asOf: null })} /> : null}
      {search.bin === "true" ? (
        <Notice icon={<IconTrash aria-hidden size={17} stroke={1.6} />}>{t("list.bin")}</Notice>
      ) : null}
      <Deals search={search} onNew={openNew} />
      <NewDealDialog
        opened={search.new !== undefined}
        onClose={() => change({ new: null })}
        pipelineId={search.pipeline}
      />
    </Page>
  );
}

const statuses = ["open", "won", "lost"] as const;
const isOneStatus = (search: DealSearch) =>
  search.status === undefined || search.status === ANY_STATUS || statuses.some((status) => status === search.status);

function Deals({ search, onNew }: { search: DealSearch; onNew: () => void }) {
  const t = useText();
  const base = useBaseText();
  const navigate = useNavigate();
  const [, change] = useUrlState<DealSearch>();
  const [previewed, setPreviewed] = useState<Deal | null>(null);
  const mayCreate = useCan("opportunity.create");
  const sort = sortOf(search, "-updatedAt");
  const filter = useMemo(() => queryOf(search), [search]);
  const input = useMemo(() => ({ ...filter, sort, limit: 100 }) as CallOf<typeof list>, [filter, sort]);
  const { query, rows } = usePagedOp(list, input);
  const columns = useDealColumns(search);
  const clearAll = () => change(Object.fromEntries(FILTER_KEYS.map((key) => [key, null])));
  const empty = isFiltered(search) ? (
    <EmptyState
      title={base("states.emptyFiltered")}
      detail={base("states.emptyFilteredHint")}
      action={
        <Button variant="default" onClick={clearAll}>
          {base("filter.clearAll")}
        </Button>
      }
    />
  ) : (
    <EmptyState
      icon={IconTargetArrow}
      title={t("list.emptyTitle")}
      detail={t("list.emptyDetail")}
      action={mayCreate ? <Button onClick={onNew}>{t("nav.newOpportunity")}</Button> : undefined}
    />
  );
  return (
    <>
      <DataTable
        label={t("list.label")}
        storageKey="opportunities"
        columns={columns}
        rows={rows}
        query={query}
        sort={sort}
        onSort={(next) => change({ sort: next as Sort })}
        onOpen={(deal) =>
          void navigate({ to: `/kansen/${deal.id}`, search: (search.asOf ? { asOf: search.asOf } : {}) as never })
        }
        onPreview={(deal) => setPreviewed((before) => (before?.id === deal.id ? null : deal))}
        isSelected={(deal) => deal.id === previewed?.id}
        compact={(deal) => <CompactDeal deal={deal} asOf={search.asOf} />}
        empty={empty}
        toolbar={
          <div className={classes.tools}>
            {search.bin === "true" || !isOneStatus(search) ? null : (
              <StatusSwitch search={search} onChange={(status) => change({ status })} />
            )}
            <TotalsBar query={filter} />
          </div>
        }
      />
      {previewed ? <DealPreview id={previewed.id} asOf={search.asOf} onClose={() => setPreviewed(null)} /> : null}
    </>
  );
}

function StatusSwitch({ search, onChange }: { search: DealSearch; onChange: (status: string | null) => void }) {
  const t = useText();
  const base = useBaseText();
  return (
    <SegmentedControl
      aria-label={t("filter.status")}
      size="xs"
      data={[
        ...statuses.map((value) => ({ value: value as string, label: t(`status.${value}`) })),
        { value: ANY_STATUS, label: base("words.all") },
      ]}
      value={search.status ?? "open"}
      onChange={(status) => onChange(status === "open" ? null : status)}
    />
  );
}

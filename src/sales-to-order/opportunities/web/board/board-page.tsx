import { Button, NativeSelect, Skeleton } from "@mantine/core";
import { IconLayoutKanban, IconPlus } from "@tabler/icons-react";
import { useMemo } from "react";
import type { CallOf } from "#base/contract/op.ts";
import { useBaseText } from "#base/ui/i18n.ts";
import { Page, PageHeader } from "#base/ui/page.tsx";
import { useCan } from "#base/ui/session.tsx";
import { useShortcuts } from "#base/ui/shortcuts.tsx";
import { EmptyState, ErrorState } from "#base/ui/states.tsx";
import { useUrlState } from "#base/ui/url-state.ts";
import { useOp } from "#base/ui/use-op.ts";
import { board } from "../../contract.ts";
import type { list } from "../../contract.ts";
import { AsOfNotice } from "../as-of-notice.tsx";
import { DealToolbar } from "../deal-toolbar.tsx";
import { isFiltered, queryOf, sortOf } from "../filter-url.ts";
import type { DealSearch } from "../filter-url.ts";
import { NewDealDialog } from "../lazy-parts.tsx";
import { SortSelect } from "../sort-select.tsx";
import { useText } from "../text.ts";
import { TotalsBar } from "../totals-bar.tsx";
import { usePipelines } from "../use-pipelines.ts";
import { DealVerbs } from "../verbs/deal-verbs.tsx";
import { ViewSwitch } from "../view-switch.tsx";
import { BoardView } from "./board-view.tsx";
import classes from "./board-page.module.css";

/** The pipeline as a board: what is where, what it is worth, and what has stood still. */
export function BoardPage() {
  return (
    <DealVerbs>
      <BoardScreen />
    </DealVerbs>
  );
}

function BoardScreen() {
  const t = useText();
  const [search, change] = useUrlState<DealSearch>();
  const mayCreate = useCan("opportunity.create");
  const openNew = () => change({ new: "1" }, { push: true });
  useShortcuts(mayCreate ? [{ keys: "c", label: t("key.create"), run: openNew }] : []);
  const { pipelines } = usePipelines();
  const pipeline = pipelines?.find((each) => (search.pipeline ? each.id === search.pipeline : each.isDefault));
  const choices = pipelines?.filter((each) => !each.retired || each.id === search.pipeline) ?? [];
  return (
    <Page fill>
      <PageHeader
        title={t("board.title")}
        tabTitle={t("board.tab")}
        details={
          choices.length > 1 ? (
            <NativeSelect
              aria-label={t("board.pipeline")}
              size="xs"
              w={180}
              data={choices.map(({ id, name }) => ({ value: id, label: name }))}
              value={pipeline?.id ?? ""}
              onChange={(event) => change({ pipeline: event.currentTarget.value, stage: null })}
            />
          ) : null
        }
        actions={
          <>
            <ViewSwitch current="board" />
            {mayCreate ? (
              <Button visibleFrom="sm" leftSection={<IconPlus aria-hidden size={16} stroke={2} />} onClick={openNew}>
                {t("nav.newOpportunity")}
              </Button>
            ) : null}
          </>
        }
      />
      <DealToolbar without={["pipeline"]}>
        <SortSelect
          value={sortOf(search, "-amount")}
          onChange={(sort) => change({ sort: sort === "-amount" ? null : sort })}
        />
      </DealToolbar>
      {search.asOf ? <AsOfNotice asOf={search.asOf} text="board.asOf" onNow={() => change({ asOf: null })} /> : null}
      <Board search={search} onNew={openNew} onClear={() => change({ q: null, owner: null, ...cleared })} />
      <NewDealDialog
        opened={search.new !== undefined}
        onClose={() => change({ new: null })}
        pipelineId={pipeline?.id}
      />
    </Page>
  );
}

const cleared = {
  team: null,
  territory: null,
  company: null,
  product: null,
  category: null,
  type: null,
  channel: null,
  source: null,
  stage: null,
  status: null,
  closedFrom: null,
  closedTo: null,
  expectedFrom: null,
  expectedTo: null,
  amountFrom: null,
  amountTo: null,
  withoutAmount: null,
  withoutNextStep: null,
  bin: null,
};

function Board({ search, onNew, onClear }: { search: DealSearch; onNew: () => void; onClear: () => void }) {
  const t = useText();
  const base = useBaseText();
  const mayCreate = useCan("opportunity.create");
  const { query: pipelinesQuery, pipelines } = usePipelines();
  const sort = sortOf(search, "-amount");
  const input = useMemo(() => ({ ...queryOf(search), sort }), [search, sort]);
  const query = useOp(board, input, { placeholderData: (previous) => previous });
  const pipelineId = query.data?.pipelineId;
  const pipeline = pipelines?.find((each) => each.id === pipelineId);
  const listInput = useMemo(
    () => ({ ...input, ...(pipelineId ? { pipeline: pipelineId } : {}) }) as CallOf<typeof list>,
    [input, pipelineId],
  );
  const summaryInput = useMemo(
    () => ({ ...queryOf(search), ...(pipelineId ? { pipeline: pipelineId } : {}) }),
    [search, pipelineId],
  );

  if (query.isError && !query.data) return <ErrorState problem={query.error} onRetry={() => void query.refetch()} />;
  if (pipelinesQuery.isError && !pipelines)
    return <ErrorState problem={pipelinesQuery.error} onRetry={() => void pipelinesQuery.refetch()} />;
  if (!query.data || !pipeline) return <LoadingBoard />;
  const empty = query.data.columns.every((column) => column.count === 0);
  return (
    <>
      <TotalsBar query={summaryInput} brief />
      {empty && !query.isPlaceholderData ? (
        isFiltered(search) ? (
          <EmptyState
            title={t("board.emptyFiltered")}
            detail={base("states.emptyFilteredHint")}
            action={
              <Button variant="default" onClick={onClear}>
                {base("filter.clearAll")}
              </Button>
            }
          />
        ) : (
          <EmptyState
            icon={IconLayoutKanban}
            title={t("board.emptyTitle")}
            detail={t("board.emptyDetail")}
            action={mayCreate ? <Button onClick={onNew}>{t("nav.newOpportunity")}</Button> : undefined}
          />
        )
      ) : (
        <BoardView
          key={query.data.pipelineId}
          data={query.data}
          pipeline={pipeline}
          input={listInput}
          sort={sort}
          asOf={search.asOf}
          stale={query.isPlaceholderData}
        />
      )}
    </>
  );
}

function LoadingBoard() {
  const base = useBaseText();
  return (
    <>
      <Skeleton h={16} w={360} my={2} />
      <div role="status" aria-label={base("words.loading")} className={classes.loading}>
        {Array.from({ length: 5 }, (_, column) => (
          <div key={column} className={classes.column}>
            <Skeleton h={14} w="55%" />
            <Skeleton h={12} w="80%" />
            {Array.from({ length: 4 - (column % 3) }, (_card, card) => (
              <Skeleton key={card} h={124} />
            ))}
          </div>
        ))}
      </div>
    </>
  );
}

import { Button, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { DataTable } from "#base/ui/data-table.tsx";
import { AgoText, Count } from "#base/ui/figures.tsx";
import { Page, PageHeader } from "#base/ui/page.tsx";
import type { Column } from "#base/ui/table-columns.ts";
import { usePagedOp } from "#base/ui/use-op.ts";
import { list } from "../contract.ts";
import type { Run } from "./run.ts";
import { RunMenu } from "./run-menu.tsx";
import { useRunName } from "./run-name.ts";
import { RunStatus } from "./run-status.tsx";
import { useText } from "./text.ts";
import { UploadForm } from "./upload-form.tsx";
import { UploadGuide } from "./upload-guide.tsx";
import runClasses from "./run.module.css";
import uploadClasses from "./upload.module.css";

/** Every import with its outcome and its way back; the first time, the place to start one. */
export function RunsPage() {
  const t = useText();
  const { query, rows, total } = usePagedOp(list, { total: "true" });
  const columns = useColumns();
  if (query.isSuccess && rows.length === 0)
    return (
      <Page>
        <PageHeader title={t("web.title")} tabTitle={t("web.title")} />
        <Text c="dimmed" size="sm" maw={640}>
          {t("web.list.intro")}
        </Text>
        <div className={uploadClasses.columns}>
          <UploadForm />
          <UploadGuide />
        </div>
      </Page>
    );
  const start = (
    <Button
      renderRoot={(props) => <Link to="/beheer/importeren/nieuw" {...props} />}
      leftSection={<IconPlus aria-hidden size={16} stroke={2} />}
    >
      {t("web.new")}
    </Button>
  );
  return (
    <Page fill>
      <PageHeader title={t("web.title")} tabTitle={t("web.title")} actions={start} />
      <DataTable
        label={t("web.title")}
        storageKey="imports"
        columns={columns}
        rows={rows}
        query={query}
        total={total}
        hrefOf={(run) => `/beheer/importeren/${run.id}`}
        compact={(run) => <CompactRun run={run} />}
      />
    </Page>
  );
}

function useColumns(): Column<Run>[] {
  const t = useText();
  const figure = (id: "create" | "update" | "error"): Column<Run> => ({
    id,
    header: t(`web.list.${id}`),
    width: 100,
    align: "end",
    cell: ({ counts }) => (counts ? <Count value={counts.rows[id]} /> : null),
  });
  return [
    {
      id: "files",
      header: t("web.list.files"),
      width: 220,
      grow: 3,
      fixed: true,
      cell: (run) => <RunTitle run={run} />,
    },
    { id: "status", header: t("web.list.status"), width: 170, cell: ({ status }) => <RunStatus status={status} /> },
    { id: "at", header: t("web.list.at"), width: 150, cell: ({ createdAt }) => <AgoText at={createdAt} /> },
    {
      id: "by",
      header: t("web.list.by"),
      width: 150,
      grow: 1,
      cell: ({ createdByName }) => createdByName ?? <span className={runClasses.quiet}>{t("web.report.nobody")}</span>,
    },
    figure("create"),
    figure("update"),
    figure("error"),
    { id: "menu", header: "", width: 48, fixed: true, align: "end", cell: (run) => <RunMenu run={run} /> },
  ];
}

function RunTitle({ run }: { run: Run }) {
  const t = useText();
  const nameOf = useRunName();
  return (
    <span className={runClasses.listName}>
      <span className={runClasses.clip}>{nameOf(run)}</span>
      {run.preset ? <span className={runClasses.quiet}>{t(`web.presets.${run.preset}`)}</span> : null}
    </span>
  );
}

function CompactRun({ run }: { run: Run }) {
  return (
    <span className={runClasses.compact}>
      <RunTitle run={run} />
      <span className={runClasses.compactMore}>
        <RunStatus status={run.status} />
        <AgoText at={run.createdAt} />
      </span>
    </span>
  );
}

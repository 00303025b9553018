import { Button, Skeleton } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { IconDownload } from "@tabler/icons-react";
import { addressOf } from "#base/ui/api.ts";
import { ErrorState } from "#base/ui/states.tsx";
import { usePagedOp } from "#base/ui/use-op.ts";
import { failedRows, rows as rowsOp } from "../contract.ts";
import type { ReportRow, RunDetail } from "./run.ts";
import { useText } from "./text.ts";
import { useFieldName } from "./use-field-name.ts";
import classes from "./outcome.module.css";

/** Rows that do not come along, each with its field, value and sentence, and the file to correct them in. */
export function FailedRows({ run }: { run: RunDetail }) {
  const t = useText();
  const { query, rows } = usePagedOp(rowsOp, { id: run.id, action: "error", limit: 50 });
  const phone = useMediaQuery("(max-width: 48em)", matchMedia("(max-width: 48em)").matches);
  const lines = useLines()(rows, run.files);
  const several = run.files.length > 1;
  const label = t(run.can.configure ? "web.check.failing" : "web.check.failed");
  if (query.error && rows.length === 0)
    return <ErrorState problem={query.error} onRetry={() => void query.refetch()} />;
  if (query.isPending) return <Skeleton h={160} role="status" aria-label={label} />;
  return (
    <>
      <Downloads run={run} />
      {phone ? (
        <ul className={classes.failedList} aria-label={label} data-stale={query.isPlaceholderData || undefined}>
          {lines.map((line) => (
            <CompactLine key={line.key} line={line} several={several} />
          ))}
        </ul>
      ) : (
        <table className={classes.failed} data-stale={query.isPlaceholderData || undefined}>
          <caption className={classes.hidden}>{label}</caption>
          <thead>
            <tr>
              {several ? <th scope="col">{t("web.check.file")}</th> : null}
              <th scope="col" className={classes.figure}>
                {t("web.check.row")}
              </th>
              <th scope="col">{t("web.check.field")}</th>
              <th scope="col">{t("web.check.value")}</th>
              <th scope="col">{t("web.check.reason")}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ key, file, row, field, value, message }) => (
              <tr key={key}>
                {several ? <td>{file}</td> : null}
                <td className={classes.figure}>{row}</td>
                <td>{field}</td>
                <td className={classes.value}>{value}</td>
                <td className={classes.reason}>{message}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {query.hasNextPage ? (
        <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t("web.check.more")}
        </Button>
      ) : null}
    </>
  );
}

type Line = {
  key: string;
  file: string;
  row: number | null;
  field: string;
  value: string | null;
  message: string;
};

/** One line per fault: a row can have several. */
function useLines(): (rows: readonly ReportRow[], files: RunDetail["files"]) => Line[] {
  const t = useText();
  const nameOf = useFieldName();
  return (rows, files) =>
    rows.flatMap(({ file, row, problems }) =>
      problems
        .filter(({ severity }) => severity === "error")
        .map(({ code, field, column, value, message }) => ({
          key: `${file} ${row} ${code} ${field}`,
          file: files.find(({ position }) => position === file)?.name ?? "",
          row,
          field: column ?? (field ? nameOf(field) : t("web.check.wholeRow")),
          value,
          message,
        })),
    );
}

function CompactLine({ line: { file, row, field, message }, several }: { line: Line; several: boolean }) {
  const t = useText();
  return (
    <li>
      <span className={classes.quiet}>
        {[several ? file : null, row === null ? null : `${t("web.check.row")} ${row}`, field]
          .filter(Boolean)
          .join(" · ")}
      </span>
      {message}
    </li>
  );
}

/** A download for each file with rows that failed. */
function Downloads({ run }: { run: RunDetail }) {
  const t = useText();
  const failing = new Set(run.problems.filter(({ severity }) => severity === "error").map(({ file }) => file));
  const files = run.files.filter(({ position }) => failing.has(position));
  return (
    <div className={classes.downloads}>
      {files.map((file) => (
        <Button
          key={file.position}
          variant="default"
          component="a"
          href={addressOf(failedRows, { id: run.id, file: file.position })}
          download
          leftSection={<IconDownload aria-hidden size={16} stroke={1.6} />}
        >
          {files.length > 1 ? t("web.check.downloadFile", { file: file.name }) : t("web.check.download")}
        </Button>
      ))}
      <span className={classes.quiet}>{t("web.check.downloadHint")}</span>
    </div>
  );
}

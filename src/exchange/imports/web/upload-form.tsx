import { Alert, Button, Text, TextInput, VisuallyHidden } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { FormEvent } from "react";
import { call } from "#base/ui/api.ts";
import type { ApiProblem } from "#base/ui/api.ts";
import { get, upload } from "../contract.ts";
import { limits } from "../core/table.ts";
import { addChosen, megabyte, mostFiles } from "./check-chosen.ts";
import type { Refusal } from "./check-chosen.ts";
import { ChosenFiles } from "./chosen-files.tsx";
import { DropZone } from "./drop-zone.tsx";
import type { RunDetail } from "./run.ts";
import { useText } from "./text.ts";
import classes from "./upload.module.css";

type Sent = { files: readonly File[]; source: string };

function useUpload() {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation<RunDetail, ApiProblem, Sent>({
    mutationFn: ({ files, source }) => {
      const form = new FormData();
      for (const file of files) form.append("files", file, file.name);
      return call(upload, source.trim() === "" ? {} : { source: source.trim() }, { form });
    },
    onSuccess: (run) => {
      client.setQueryData([get.id, { id: run.id }], run);
      void client.invalidateQueries({ predicate: ({ queryKey: [op] }) => op === "imports.list" });
      void navigate({ to: `/beheer/importeren/${run.id}` });
    },
  });
}

/** Choose files, see at once which can never be read, and let the server look at the rest. */
export function UploadForm() {
  const t = useText();
  const [files, setFiles] = useState<readonly File[]>([]);
  const [refused, setRefused] = useState<readonly Refusal[]>([]);
  const [source, setSource] = useState("");
  const sending = useUpload();
  const faulty = typeof sending.error?.extra["file"] === "string" ? sending.error.extra["file"] : null;

  function add(added: readonly File[]) {
    const next = addChosen(files, added);
    setFiles(next.files);
    setRefused(next.refused);
    sending.reset();
  }
  function remove(name: string) {
    setFiles(files.filter((file) => file.name !== name));
    sending.reset();
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    setRefused([]);
    sending.mutate({ files, source });
  }
  return (
    <form className={classes.form} onSubmit={submit} aria-busy={sending.isPending}>
      <DropZone onFiles={add} small={files.length > 0} />
      <Refusals refused={refused} />
      {sending.error ? (
        <Alert
          role="alert"
          color="red"
          title={sending.error.title}
          icon={<IconAlertTriangle aria-hidden size={18} stroke={1.6} />}
        >
          {sending.error.detail}
        </Alert>
      ) : null}
      {files.length > 0 ? (
        <>
          <ChosenFiles files={files} faulty={faulty} busy={sending.isPending} onRemove={remove} />
          <TextInput
            label={t("web.upload.source")}
            description={t("web.upload.sourceHint")}
            maxLength={60}
            maw={560}
            value={source}
            disabled={sending.isPending}
            onChange={(event) => setSource(event.currentTarget.value)}
          />
          <div className={classes.submit}>
            <Button type="submit" loading={sending.isPending}>
              {t("web.upload.submit", { count: files.length })}
            </Button>
            <Text c="dimmed" size="sm">
              {sending.isPending ? t("web.upload.reading") : t("web.upload.safe")}
            </Text>
            <VisuallyHidden role="status">{sending.isPending ? t("web.upload.reading") : ""}</VisuallyHidden>
          </div>
        </>
      ) : null}
    </form>
  );
}

/** Files that did not come along, each with why and what to do. */
function Refusals({ refused }: { refused: readonly Refusal[] }) {
  const t = useText();
  if (refused.length === 0) return null;
  const [max, together] = [limits.bytes / megabyte, (2 * limits.bytes) / megabyte];
  const sentence = ({ file, reason }: Refusal): [string, string] => {
    if (reason === "too-large")
      return [t("problems.file_too_large.title", { file }), t("problems.file_too_large.detail", { max })];
    if (reason === "empty") return [t("problems.file_empty.title", { file }), t("problems.file_empty.detail")];
    if (reason === "together")
      return [t("web.upload.together"), t("web.upload.togetherDetail", { file, max: together })];
    return [t("web.upload.tooMany", { max: mostFiles }), t("web.upload.tooManyDetail", { file })];
  };
  return (
    <Alert
      role="alert"
      color="red"
      title={t("web.upload.refused")}
      icon={<IconAlertTriangle aria-hidden size={18} stroke={1.6} />}
    >
      {refused.map((refusal) => {
        const [title, detail] = sentence(refusal);
        return (
          <div key={refusal.file}>
            <strong>{title}.</strong> {detail}
          </div>
        );
      })}
    </Alert>
  );
}

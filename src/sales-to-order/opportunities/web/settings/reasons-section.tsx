import { ActionIcon, Badge, Button, Skeleton, Text, TextInput } from "@mantine/core";
import { IconArchive, IconPlus, IconRestore } from "@tabler/icons-react";
import { useState } from "react";
import { problemOf } from "#base/ui/api.ts";
import { InlineEdit } from "#base/ui/inline-edit.tsx";
import { ErrorState } from "#base/ui/states.tsx";
import { showProblem } from "#base/ui/toasts.tsx";
import { useOp, useOpMutation } from "#base/ui/use-op.ts";
import { createCloseReason, editCloseReason, listCloseReasons } from "../../pipelines-contract.ts";
import type { CloseReason } from "../deal.ts";
import { useText } from "../text.ts";
import classes from "./settings.module.css";

/** Why deals are won and lost, as a seller can choose it. */
export function ReasonsSection({ showRetired }: { showRetired: boolean }) {
  const t = useText();
  const query = useOp(listCloseReasons, {});
  return (
    <section aria-label={t("pipelines.reasons")}>
      <h2 className={classes.heading}>{t("pipelines.reasons")}</h2>
      <Text c="dimmed" mb="md">
        {t("pipelines.reasonsIntro")}
      </Text>
      {query.isError && !query.data ? <ErrorState problem={query.error} onRetry={() => void query.refetch()} /> : null}
      {query.isPending ? <Skeleton h={180} /> : null}
      {query.data ? (
        <div className={classes.columns}>
          {(["won", "lost"] as const).map((outcome) => (
            <Reasons
              key={outcome}
              outcome={outcome}
              reasons={query.data.items.filter(
                (reason) => reason.outcome === outcome && (showRetired || !reason.retired),
              )}
            />
          ))}
        </div>
      ) : null}
    </section>
  );
}

function Reasons({ outcome, reasons }: { outcome: "won" | "lost"; reasons: readonly CloseReason[] }) {
  const t = useText();
  return (
    <div>
      <h3 className={classes.sub}>{t(outcome === "won" ? "pipelines.wonReasons" : "pipelines.lostReasons")}</h3>
      <ul className={classes.stages}>
        {reasons.map((reason) => (
          <Reason key={reason.id} reason={reason} />
        ))}
      </ul>
      <NewReason outcome={outcome} />
    </div>
  );
}

function Reason({ reason }: { reason: CloseReason }) {
  const t = useText();
  const edit = useOpMutation(editCloseReason);
  const toggle = () => edit.mutate({ id: reason.id, retired: !reason.retired }, { onError: showProblem });
  const Picture = reason.retired ? IconRestore : IconArchive;
  return (
    <li className={classes.reason}>
      <InlineEdit
        label={t("pipelines.renameReason", { reason: reason.name })}
        value={reason.name}
        display={reason.name}
        editor={(props) => (
          <TextInput {...props} maxLength={100} onChange={(event) => props.onChange(event.currentTarget.value)} />
        )}
        onSave={(name) => edit.mutateAsync({ id: reason.id, name })}
      />
      {reason.retired ? <Badge color="gray">{t("pipelines.retired")}</Badge> : null}
      <ActionIcon
        aria-label={t(reason.retired ? "pipelines.reinstateReason" : "pipelines.retireReason", { reason: reason.name })}
        onClick={toggle}
      >
        <Picture aria-hidden size={15} stroke={1.7} />
      </ActionIcon>
    </li>
  );
}

function NewReason({ outcome }: { outcome: "won" | "lost" }) {
  const t = useText();
  const [name, setName] = useState("");
  const [error, setError] = useState<string | null>(null);
  const create = useOpMutation(createCloseReason);
  async function add() {
    try {
      await create.mutateAsync({ outcome, name });
      setName("");
      setError(null);
    } catch (thrown) {
      const problem = problemOf(thrown);
      setError(problem.errors[0]?.message ?? problem.detail);
    }
  }
  return (
    <form
      className={classes.reason}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <TextInput
        aria-label={t("pipelines.newReason")}
        placeholder={t("pipelines.newReason")}
        maxLength={100}
        value={name}
        error={error}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button
        type="submit"
        variant="default"
        disabled={name.trim() === ""}
        leftSection={<IconPlus aria-hidden size={15} stroke={1.8} />}
      >
        {t("pipelines.addReason")}
      </Button>
    </form>
  );
}

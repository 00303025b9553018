import { TextInput } from "@mantine/core";
import { FormDialog } from "#base/ui/form-dialog.tsx";
import { useBaseText } from "#base/ui/i18n.ts";
import { showDone } from "#base/ui/toasts.tsx";
import { branchOf } from "#base/ui/tree-rows.ts";
import { useOpMutation } from "#base/ui/use-op.ts";
import { useStaleChoice } from "#base/ui/use-stale-choice.tsx";
import { createTeam, editTeam } from "../contract.ts";
import { PersonSelect } from "./person-select.tsx";
import { TeamSelect } from "./team-select.tsx";
import type { Team } from "./team-select.tsx";
import { useText } from "./text.ts";

type Values = { name: string; parentId: string | null; managerId: string | null; version: number };
type TeamDialogProps = {
  opened: boolean;
  /** null: a new team. */
  team: Team | null;
  /** The team a new one is part of. */
  below: string | null;
  teams: readonly Team[];
  onClose: () => void;
};

/** Adds a team, or renames it, moves it below another and gives it another manager. */
export function TeamDialog({ opened, team, below, teams, onClose }: TeamDialogProps) {
  const t = useText();
  const base = useBaseText();
  const add = useOpMutation(createTeam, { refresh: ["people"] });
  const change = useOpMutation(editTeam, { refresh: ["people"] });
  const stale = useStaleChoice();
  // A team cannot be part of itself, nor of what is part of it.
  const inside = team ? branchOf(teams, team.id) : new Set<string>();
  const nameOf = (id: string | null) => teams.find((other) => other.id === id)?.name ?? base("words.none");

  async function submit({ version, ...values }: Values) {
    if (!team) {
      await add.mutateAsync(values);
      return showDone(t("web.team.added", { name: values.name }));
    }
    const send = (seen: number) => change.mutateAsync({ ...values, id: team.id, version: seen });
    const { mine } = await stale.save(version, send, (theirs) => [
      { field: t("fields.name"), theirs: theirs.name, yours: values.name },
      { field: t("fields.parentId"), theirs: nameOf(theirs.parentId), yours: nameOf(values.parentId) },
    ]);
    if (mine) showDone(t("web.team.saved", { name: values.name }));
  }
  const initialValues: Values = team
    ? { name: team.name, parentId: team.parentId, managerId: team.managerId, version: team.version }
    : { name: "", parentId: below, managerId: null, version: 0 };
  return (
    <>
      <FormDialog
        opened={opened}
        onClose={onClose}
        title={t(team ? "web.team.editTitle" : "web.team.addTitle")}
        initialValues={initialValues}
        validate={{ name: (value) => (value.trim() === "" ? base("fields.required") : null) }}
        submit={submit}
        submitLabel={base(team ? "actions.save" : "actions.add")}
      >
        {(form) => (
          <>
            <TextInput
              data-autofocus
              required
              label={t("fields.name")}
              placeholder={t("web.team.namePlaceholder")}
              maxLength={100}
              {...form.getInputProps("name")}
            />
            <TeamSelect
              clearable
              label={t("fields.parentId")}
              description={t("web.team.parentHint")}
              except={({ id }) => inside.has(id)}
              {...form.getInputProps("parentId")}
              value={form.values.parentId}
            />
            <PersonSelect
              clearable
              label={t("fields.managerId")}
              description={t("web.team.managerHint")}
              {...form.getInputProps("managerId")}
              value={form.values.managerId}
            />
          </>
        )}
      </FormDialog>
      {stale.staleDialog}
    </>
  );
}

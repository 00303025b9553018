import { Text } from "@mantine/core";
import { formatLocalDate } from "#base/kernel/local-date.ts";
import type { LocalDate } from "#base/kernel/local-date.ts";
import { DateInput } from "#base/ui/date-input.tsx";
import { useToday } from "#base/ui/figures.tsx";
import { FormDialog } from "#base/ui/form-dialog.tsx";
import { useBaseText, useLanguage } from "#base/ui/i18n.ts";
import { showDone } from "#base/ui/toasts.tsx";
import { useOpMutation } from "#base/ui/use-op.ts";
import { addMember, removeMember } from "../contract.ts";
import { PersonSelect } from "./person-select.tsx";
import type { Person } from "./person-select.tsx";
import { TeamSelect } from "./team-select.tsx";
import type { Team } from "./team-select.tsx";
import { useText } from "./text.ts";

type Values = { teamId: string | null; teamName: string; fromOn: string | null };
const written = (date: string | null, language: "nl" | "en") =>
  date === null ? "" : formatLocalDate(date as LocalDate, language);

/** Lets a person move to another team, from today or an earlier day. */
export function MoveDialog({ person, opened, onClose }: { person: Person; opened: boolean; onClose: () => void }) {
  const t = useText();
  const base = useBaseText();
  const language = useLanguage();
  const today = useToday();
  const add = useOpMutation(addMember, { refresh: ["people", "teams"] });
  const initialValues: Values = { teamId: null, teamName: "", fromOn: today };
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      size="sm"
      title={t(person.teamId ? "web.line.move" : "web.line.join")}
      initialValues={initialValues}
      validate={{
        teamId: (value) => (value === null ? base("fields.required") : null),
        fromOn: (value) => (value === null ? base("fields.required") : null),
      }}
      submit={async ({ teamId, teamName, fromOn }) => {
        await add.mutateAsync({ id: teamId ?? "", personId: person.id, fromOn: fromOn ?? today });
        showDone(t("web.line.moved", { name: person.name, team: teamName, date: written(fromOn, language) }));
      }}
      submitLabel={t(person.teamId ? "web.line.move" : "web.line.join")}
    >
      {(form) => (
        <>
          <TeamSelect
            data-autofocus
            required
            label={t("web.line.toTeam")}
            {...form.getInputProps("teamId")}
            value={form.values.teamId}
            except={(team) => team.id === person.teamId}
            onChange={(id, team) => {
              form.setFieldValue("teamId", id);
              form.setFieldValue("teamName", team?.name ?? "");
            }}
          />
          <DateInput
            required
            label={t("web.line.from")}
            description={t("web.line.moveHint")}
            max={today}
            {...form.getInputProps("fromOn")}
            value={form.values.fromOn}
          />
        </>
      )}
    </FormDialog>
  );
}

type LeaveProps = {
  who: { personId: string; personName: string };
  team: { id: string; name: string };
  opened: boolean;
  onClose: () => void;
};

/** Lets a person leave a team; the past keeps who belonged to it. */
export function LeaveTeamDialog({ who, team, opened, onClose }: LeaveProps) {
  const t = useText();
  const base = useBaseText();
  const language = useLanguage();
  const today = useToday();
  const remove = useOpMutation(removeMember, { refresh: ["people", "teams"] });
  const initialValues: { untilOn: string | null } = { untilOn: today };
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      size="sm"
      title={t("web.team.takeOutTitle", { name: who.personName, team: team.name })}
      initialValues={initialValues}
      validate={{ untilOn: (value) => (value === null ? base("fields.required") : null) }}
      submit={async ({ untilOn }) => {
        await remove.mutateAsync({ id: team.id, personId: who.personId, untilOn: untilOn ?? today });
        showDone(t("web.line.left", { name: who.personName, team: team.name, date: written(untilOn, language) }));
      }}
      submitLabel={t("web.team.takeOutConfirm")}
    >
      {(form) => (
        <>
          <Text size="sm">{t("web.team.takeOutDetail")}</Text>
          <DateInput
            data-autofocus
            required
            label={t("web.line.until")}
            max={today}
            {...form.getInputProps("untilOn")}
            value={form.values.untilOn}
          />
        </>
      )}
    </FormDialog>
  );
}

type JoinValues = { personId: string | null; personName: string; fromOn: string | null };

/** Puts a person in a team, from today or an earlier day. */
export function JoinTeamDialog({ team, opened, onClose }: { team: Team; opened: boolean; onClose: () => void }) {
  const t = useText();
  const base = useBaseText();
  const language = useLanguage();
  const today = useToday();
  const add = useOpMutation(addMember, { refresh: ["people", "teams"] });
  const initialValues: JoinValues = { personId: null, personName: "", fromOn: today };
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      size="sm"
      title={t("web.team.addMember")}
      initialValues={initialValues}
      validate={{
        personId: (value) => (value === null ? base("fields.required") : null),
        fromOn: (value) => (value === null ? base("fields.required") : null),
      }}
      submit={async ({ personId, personName, fromOn }) => {
        await add.mutateAsync({ id: team.id, personId: personId ?? "", fromOn: fromOn ?? today });
        showDone(t("web.team.memberAdded", { name: personName, date: written(fromOn, language) }));
      }}
      submitLabel={base("actions.add")}
    >
      {(form) => (
        <>
          <PersonSelect
            data-autofocus
            required
            label={t("fields.personId")}
            description={t("web.team.personHint")}
            {...form.getInputProps("personId")}
            value={form.values.personId}
            onChange={(id, person) => {
              form.setFieldValue("personId", id);
              form.setFieldValue("personName", person?.name ?? "");
            }}
          />
          <DateInput
            required
            label={t("web.line.from")}
            max={today}
            {...form.getInputProps("fromOn")}
            value={form.values.fromOn}
          />
        </>
      )}
    </FormDialog>
  );
}

import { Badge, Button, Drawer, Group, Skeleton, Stack, Text, Title } from "@mantine/core";
import { useDisclosure, useMediaQuery } from "@mantine/hooks";
import { useRef } from "react";
import type { RefObject } from "react";
import { Avatar } from "#base/ui/avatar.tsx";
import { useConfirm } from "#base/ui/confirm-dialog.tsx";
import { useBaseText } from "#base/ui/i18n.ts";
import { useCan, useMe } from "#base/ui/session.tsx";
import { ErrorState } from "#base/ui/states.tsx";
import { showDone, showProblem, showUndo } from "#base/ui/toasts.tsx";
import { useOp, useOpMutation } from "#base/ui/use-op.ts";
import { useTopmost } from "#base/ui/use-topmost.ts";
import { edit, get } from "../contract.ts";
import { EditPersonForm } from "./edit-person-form.tsx";
import { PasswordDialog } from "./password-dialog.tsx";
import { PersonFacts } from "./person-facts.tsx";
import { PersonLine } from "./person-line.tsx";
import type { Person } from "./person-select.tsx";
import { useText } from "./text.ts";
import classes from "./people.module.css";

/** One person beside the list: who it is, in which team since when, signing in, and leaving. */
export function PersonPanel({ id, opened, onClose }: { id: string; opened: boolean; onClose: () => void }) {
  const t = useText();
  const base = useBaseText();
  const confirm = useConfirm();
  const phone = useMediaQuery("(max-width: 48em)");
  const dirtyRef = useRef(false);
  const topmost = useTopmost(opened);
  const { data: person, error, refetch } = useOp(get, { id });
  async function close() {
    const question = {
      title: base("form.unsavedTitle"),
      detail: base("form.unsavedDetail"),
      confirmLabel: base("actions.discard"),
      cancelLabel: base("actions.keepEditing"),
      danger: true,
    };
    if (!dirtyRef.current || (await confirm(question))) onClose();
  }
  return (
    <Drawer
      opened={opened}
      onClose={() => void close()}
      closeOnEscape={topmost}
      position="right"
      size={phone ? "100%" : 500}
      closeButtonProps={{ "aria-label": base("actions.close") }}
      title={
        <Group gap="sm" wrap="nowrap">
          <Avatar name={person?.name ?? null} size={28} labelled />
          <Text fw={600}>{person?.name ?? base("words.loading")}</Text>
          {person && !person.active ? <Badge color="gray">{t("web.people.left")}</Badge> : null}
        </Group>
      }
    >
      {person ? <Sections person={person} dirtyRef={dirtyRef} /> : null}
      {error && !person ? <ErrorState problem={error} onRetry={() => void refetch()} /> : null}
      {!person && !error ? (
        <Stack gap="lg" role="status" aria-label={base("words.loading")}>
          {[1, 2, 3, 4].map((row) => (
            <Skeleton key={row} h={52} />
          ))}
        </Stack>
      ) : null}
    </Drawer>
  );
}

function Sections({ person, dirtyRef }: { person: Person; dirtyRef: RefObject<boolean> }) {
  const mayManage = useCan("person.manage");
  return (
    <Stack gap="xl">
      {mayManage ? (
        <EditPersonForm key={person.id} person={person} dirtyRef={dirtyRef} />
      ) : (
        <PersonFacts person={person} />
      )}
      <PersonLine person={person} />
      {mayManage && person.active ? <SignIn person={person} /> : null}
      {mayManage ? <Leaving person={person} /> : null}
    </Stack>
  );
}

function SignIn({ person }: { person: Person }) {
  const t = useText();
  const [opened, { open, close }] = useDisclosure(false);
  const { name, email, canSignIn } = person;
  return (
    <section className={classes.section} aria-labelledby="person-sign-in">
      <Title order={2} size="h3" id="person-sign-in">
        {t("web.password.title")}
      </Title>
      <Text size="sm" mt="xs" mb="sm">
        {email === null
          ? t("web.password.noEmail")
          : canSignIn
            ? t("web.password.yes", { name, email })
            : t("web.password.no", { name })}
      </Text>
      <Button variant="default" disabled={email === null} onClick={open}>
        {t(canSignIn ? "web.password.reset" : "web.password.set")}
      </Button>
      <PasswordDialog person={person} opened={opened} onClose={close} />
    </section>
  );
}

function Leaving({ person }: { person: Person }) {
  const t = useText();
  const confirm = useConfirm();
  const me = useMe();
  const change = useOpMutation(edit, { refresh: ["teams", "apiKeys"] });
  const { id, name, active } = person;
  const setActive = (next: boolean) => change.mutateAsync({ id, active: next });

  async function deactivate() {
    const question = {
      title: t("web.leave.confirmTitle", { name }),
      detail: t("web.leave.confirmDetail"),
      confirmLabel: t("web.leave.deactivate"),
      danger: true,
    };
    if (!(await confirm(question))) return;
    try {
      await setActive(false);
      showUndo({ message: t("web.leave.done", { name }), undo: () => setActive(true) });
    } catch (thrown) {
      showProblem(thrown);
    }
  }
  async function reactivate() {
    try {
      await setActive(true);
      showDone(t("web.leave.back", { name }));
    } catch (thrown) {
      showProblem(thrown);
    }
  }
  if (id === me.person.id) return null;
  return (
    <section className={classes.section} aria-labelledby="person-leaving">
      <Title order={2} size="h3" id="person-leaving">
        {t("web.leave.title")}
      </Title>
      <Text size="sm" c="dimmed" mt="xs" mb="sm">
        {active ? t("web.leave.active") : t("web.leave.inactive", { name })}
      </Text>
      <Button variant="default" loading={change.isPending} onClick={() => void (active ? deactivate() : reactivate())}>
        {t(active ? "web.leave.deactivate" : "web.leave.reactivate")}
      </Button>
    </section>
  );
}

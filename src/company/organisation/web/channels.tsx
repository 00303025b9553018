import { ActionIcon, Button, Group, Skeleton, Stack, TextInput, Tooltip, VisuallyHidden } from "@mantine/core";
import { IconArchive, IconArrowBackUp, IconArrowDown, IconArrowUp, IconPlus } from "@tabler/icons-react";
import { useRef, useState } from "react";
import type { OutputOf } from "#base/contract/op.ts";
import { problemOf } from "#base/ui/api.ts";
import { useBaseText } from "#base/ui/i18n.ts";
import { InlineEdit } from "#base/ui/inline-edit.tsx";
import { EmptyState, ErrorState } from "#base/ui/states.tsx";
import { showProblem, showUndo } from "#base/ui/toasts.tsx";
import { useAllOp } from "#base/ui/use-all-op.ts";
import { useOpMutation } from "#base/ui/use-op.ts";
import { createChannel, editChannel, listChannels } from "../contract.ts";
import type { getChannel } from "../contract.ts";
import { useText } from "./text.ts";
import classes from "./channels.module.css";

type Channel = OutputOf<typeof getChannel>;

/** The sales channels in their order: add, rename, move, retire and use again. */
export function Channels() {
  const t = useText();
  const { data, error, refetch } = useAllOp(listChannels, {});
  if (error && !data) return <ErrorState problem={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton h={120} />;
  const used = data.filter((channel) => !channel.retired);
  const retired = data.filter((channel) => channel.retired);
  return (
    <Stack gap="md">
      {used.length === 0 ? (
        <EmptyState title={t("web.channels.emptyTitle")} detail={t("web.channels.emptyDetail")} />
      ) : (
        <UsedChannels channels={used} />
      )}
      <AddChannel />
      {retired.length > 0 ? <RetiredChannels channels={retired} /> : null}
    </Stack>
  );
}

function UsedChannels({ channels }: { channels: readonly Channel[] }) {
  const t = useText();
  const edit = useOpMutation(editChannel);
  const [said, setSaid] = useState("");
  const list = useRef<HTMLOListElement>(null);

  async function move(channel: Channel, place: number, button: "up" | "down") {
    const neighbour = channels[place];
    if (!neighbour) return;
    try {
      await edit.mutateAsync({ id: channel.id, position: neighbour.position });
      setSaid(t("web.channels.moved", { name: channel.name, position: place + 1 }));
      // At either end one of the two buttons is off, and the focus would be lost with it.
      const atEnd = place === 0 || place === channels.length - 1;
      const other = button === "up" ? "down" : "up";
      requestAnimationFrame(() =>
        list.current
          ?.querySelector<HTMLElement>(`[data-channel="${channel.id}"] [data-move="${atEnd ? other : button}"]`)
          ?.focus(),
      );
    } catch (thrown) {
      showProblem(thrown);
    }
  }
  async function retire(channel: Channel) {
    try {
      await edit.mutateAsync({ id: channel.id, retired: true });
      const undo = () => edit.mutateAsync({ id: channel.id, retired: false });
      showUndo({ message: t("web.channels.retiredDone", { name: channel.name }), undo });
    } catch (thrown) {
      showProblem(thrown);
    }
  }

  return (
    <>
      <ol ref={list} className={classes.list}>
        {channels.map((channel, index) => (
          <li key={channel.id} className={classes.row} data-channel={channel.id}>
            <span className={classes.place}>{index + 1}</span>
            <div className={classes.name}>
              <InlineEdit
                label={t("web.channels.name", { name: channel.name })}
                value={channel.name}
                display={channel.name}
                editor={({ value, onChange, ...rest }) => (
                  <TextInput
                    {...rest}
                    value={value}
                    maxLength={100}
                    onChange={(event) => onChange(event.currentTarget.value)}
                  />
                )}
                onSave={(name) => edit.mutateAsync({ id: channel.id, name })}
              />
            </div>
            <ActionIcon
              data-move="up"
              disabled={index === 0}
              aria-label={t("web.channels.up", { name: channel.name })}
              onClick={() => void move(channel, index - 1, "up")}
            >
              <IconArrowUp aria-hidden size={16} stroke={1.6} />
            </ActionIcon>
            <ActionIcon
              data-move="down"
              disabled={index === channels.length - 1}
              aria-label={t("web.channels.down", { name: channel.name })}
              onClick={() => void move(channel, index + 1, "down")}
            >
              <IconArrowDown aria-hidden size={16} stroke={1.6} />
            </ActionIcon>
            <Tooltip label={t("web.channels.retiredHint")}>
              <ActionIcon
                aria-label={t("web.channels.retire", { name: channel.name })}
                onClick={() => void retire(channel)}
              >
                <IconArchive aria-hidden size={16} stroke={1.6} />
              </ActionIcon>
            </Tooltip>
          </li>
        ))}
      </ol>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </>
  );
}

function AddChannel() {
  const t = useText();
  const base = useBaseText();
  const input = useRef<HTMLInputElement>(null);
  const create = useOpMutation(createChannel);
  const [name, setName] = useState("");
  const [error, setError] = useState<string | null>(null);

  async function add() {
    if (name.trim() === "") return setError(base("fields.required"));
    try {
      await create.mutateAsync({ name });
      setName("");
      setError(null);
    } catch (thrown) {
      const problem = problemOf(thrown);
      setError(problem.byField()["name"] ?? problem.detail);
    }
    input.current?.focus();
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <Group gap="sm" align="flex-start" wrap="nowrap" maw={480}>
        <TextInput
          ref={input}
          flex={1}
          aria-label={t("web.channels.addField")}
          placeholder={t("web.channels.placeholder")}
          maxLength={100}
          value={name}
          error={error}
          onChange={(event) => {
            setName(event.currentTarget.value);
            setError(null);
          }}
        />
        <Button
          type="submit"
          variant="default"
          loading={create.isPending}
          leftSection={<IconPlus aria-hidden size={16} stroke={1.6} />}
        >
          {t("web.channels.add")}
        </Button>
      </Group>
    </form>
  );
}

function RetiredChannels({ channels }: { channels: readonly Channel[] }) {
  const t = useText();
  const edit = useOpMutation(editChannel);
  return (
    <section aria-label={t("web.channels.retired")}>
      <h3 className={classes.heading}>{t("web.channels.retired")}</h3>
      <ul className={classes.list}>
        {channels.map((channel) => (
          <li key={channel.id} className={classes.row} data-retired>
            <span className={classes.name}>{channel.name}</span>
            <ActionIcon
              aria-label={t("web.channels.revive", { name: channel.name })}
              onClick={() => void edit.mutateAsync({ id: channel.id, retired: false }).catch(showProblem)}
            >
              <IconArrowBackUp aria-hidden size={16} stroke={1.6} />
            </ActionIcon>
          </li>
        ))}
      </ul>
    </section>
  );
}

import { Button, Group, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { problemOf } from "./api.ts";
import { baseText } from "./i18n.ts";

/** How long something can be undone from its toast, in milliseconds. */
export const undoMs = 10_000;

/** Says briefly that something worked. */
export function showDone(message: string): void {
  notifications.show({ message, role: "status", color: "teal", autoClose: 4_000 });
}

/** Says what went wrong, what is safe and what to do; stays until it is closed. */
export function showProblem(thrown: unknown): void {
  const problem = problemOf(thrown);
  const reference = problem.status >= 500 && problem.requestId ? baseText("states.reference", { id: problem.requestId }) : null;
  const fields = problem.errors.map((error) => error.message).join(" ");
  notifications.show({
    id: `problem ${problem.code}`,
    title: problem.title,
    message: [problem.detail, fields, reference].filter(Boolean).join(" "),
    role: "alert",
    color: "red",
    autoClose: false,
  });
}

type Undoable = { id: string; undo: () => Promise<unknown> };
let last: Undoable | null = null;

function forget(id: string): void {
  if (last?.id === id) last = null;
}

async function undoNow({ id, undo }: Undoable): Promise<void> {
  forget(id);
  notifications.hide(id);
  try {
    await undo();
  } catch (thrown) {
    showProblem(thrown);
  }
}

/** Says what was done, and offers ten seconds to undo it, by button or with `z`. */
export function showUndo({ message, undo }: { message: string; undo: () => Promise<unknown> }): void {
  const id = crypto.randomUUID();
  last = { id, undo };
  notifications.show({
    id,
    role: "status",
    autoClose: undoMs,
    withAutoCloseProgress: true,
    onClose: () => forget(id),
    message: (
      <Group justify="space-between" wrap="nowrap" gap="md">
        <Text size="sm">{message}</Text>
        <Button size="compact-sm" variant="light" onClick={() => void undoNow({ id, undo })}>
          {baseText("actions.undo")}
        </Button>
      </Group>
    ),
  });
}

/** Undoes what the newest toast offers; nothing when there is none. */
export function undoLast(): void {
  if (last) void undoNow(last);
}

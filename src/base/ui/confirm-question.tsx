import { Button, Group, Modal, Text } from "@mantine/core";
import type { Question } from "./confirm-dialog.tsx";
import { useBaseText } from "./i18n.ts";
import { useTopmost } from "./use-topmost.ts";

/** A question with two answers; the safe one has the focus. */
export function ConfirmQuestion({
  question,
  opened,
  onAnswer,
  onGone,
}: {
  question: Question;
  opened: boolean;
  onAnswer: (yes: boolean) => void;
  /** It has faded: nothing of it stays behind for a screen reader. */
  onGone: () => void;
}) {
  const t = useBaseText();
  const topmost = useTopmost(opened);
  return (
    <Modal
      opened={opened}
      onClose={() => onAnswer(false)}
      onExitTransitionEnd={onGone}
      closeOnEscape={topmost}
      title={question.title}
      role="alertdialog"
      aria-label={question.title}
      size="sm"
      zIndex={300}
      withCloseButton={false}
    >
      {question.detail ? <Text size="sm">{question.detail}</Text> : null}
      <Group justify="flex-end" mt="lg" gap="sm">
        <Button variant="default" data-autofocus onClick={() => onAnswer(false)}>
          {question.cancelLabel ?? t("actions.cancel")}
        </Button>
        <Button color={question.danger ? "red" : undefined} onClick={() => onAnswer(true)}>
          {question.confirmLabel}
        </Button>
      </Group>
    </Modal>
  );
}

import { Button, Group, Modal, Text } from "@mantine/core";
import { createContext, useCallback, useContext, useRef, useState } from "react";
import type { ReactNode } from "react";
import { useBaseText } from "./i18n.ts";

type Question = { title: string; detail?: ReactNode; confirmLabel: string; cancelLabel?: string; danger?: boolean };

/** A question with two answers; the safe one has the focus. */
export function ConfirmDialog({ question, opened, onAnswer }: { question: Question; opened: boolean; onAnswer: (yes: boolean) => void }) {
  const t = useBaseText();
  return (
    <Modal opened={opened} onClose={() => onAnswer(false)} title={question.title} role="alertdialog" size="sm" zIndex={300} withCloseButton={false}>
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

type Ask = (question: Question) => Promise<boolean>;
const Confirm = createContext<Ask | null>(null);

/** Gives pages useConfirm(). */
export function ConfirmProvider({ children }: { children: ReactNode }) {
  const [question, setQuestion] = useState<Question | null>(null);
  const [opened, setOpened] = useState(false);
  const resolve = useRef<(yes: boolean) => void>(undefined);
  const ask = useCallback<Ask>((asked) => {
    setQuestion(asked);
    setOpened(true);
    return new Promise((done) => void (resolve.current = done));
  }, []);
  const answer = (yes: boolean) => {
    setOpened(false);
    resolve.current?.(yes);
  };
  return (
    <Confirm value={ask}>
      {children}
      {question ? <ConfirmDialog question={question} opened={opened} onAnswer={answer} /> : null}
    </Confirm>
  );
}

/** Asks for a yes: `if (await confirm({ title, detail, confirmLabel, danger: true })) …`. */
export function useConfirm(): Ask {
  const ask = useContext(Confirm);
  if (!ask) throw new Error("useConfirm outside its provider");
  return ask;
}

import { Button, Group, Modal, Stack } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useEffect, useRef } from "react";
import type { RefObject } from "react";
import { useConfirm } from "./confirm-dialog.tsx";
import type { FormDialogProps } from "./form-dialog.tsx";
import { FormProblem } from "./form-problem.tsx";
import { useBaseText } from "./i18n.ts";
import { useApiForm } from "./use-api-form.ts";
import { useTopmost } from "./use-topmost.ts";

/** The dialog of FormDialog, fetched when the first form opens. */
export function FormDialogBody<V extends Record<string, unknown>>({
  opened,
  onClose,
  title,
  size = "md",
  ...rest
}: FormDialogProps<V>) {
  const t = useBaseText();
  const confirm = useConfirm();
  const phone = useMediaQuery("(max-width: 48em)");
  const dirtyRef = useRef(false);
  const topmost = useTopmost(opened);
  async function close() {
    const question = {
      title: t("form.unsavedTitle"),
      detail: t("form.unsavedDetail"),
      confirmLabel: t("actions.discard"),
      cancelLabel: t("actions.keepEditing"),
      danger: true,
    };
    if (!dirtyRef.current || (await confirm(question))) onClose();
  }
  return (
    <Modal
      opened={opened}
      onClose={() => void close()}
      closeOnEscape={topmost}
      title={title}
      size={size}
      fullScreen={phone ?? false}
      closeButtonProps={{ "aria-label": t("actions.close") }}
    >
      <Fields {...rest} dirtyRef={dirtyRef} onCancel={() => void close()} onDone={onClose} />
    </Modal>
  );
}

type FieldsProps<V extends Record<string, unknown>> = Pick<
  FormDialogProps<V>,
  "initialValues" | "validate" | "children" | "submit" | "submitLabel" | "danger"
> & {
  dirtyRef: RefObject<boolean>;
  onCancel: () => void;
  onDone: () => void;
};

function Fields<V extends Record<string, unknown>>({
  initialValues,
  validate,
  children,
  submit,
  submitLabel,
  danger,
  dirtyRef,
  onCancel,
  onDone,
}: FieldsProps<V>) {
  const t = useBaseText();
  const { form, problem, busy, formProps } = useApiForm<V>({
    initialValues,
    ...(validate ? { validate } : {}),
    submit: async (values) => {
      await submit(values);
      onDone();
    },
  });
  const changed = form.isDirty();
  useEffect(() => {
    dirtyRef.current = changed;
    return () => void (dirtyRef.current = false);
  }, [dirtyRef, changed]);
  return (
    <form {...formProps}>
      <Stack gap="md">
        <FormProblem problem={problem} shown={Object.keys(initialValues)} />
        {children(form)}
        <Group justify="flex-end" gap="sm" mt="sm">
          <Button variant="default" onClick={onCancel}>
            {t("actions.cancel")}
          </Button>
          <Button type="submit" loading={busy} color={danger ? "red" : undefined}>
            {submitLabel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

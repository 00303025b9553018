import type { ModalProps } from "@mantine/core";
import type { FormValidateInput, UseFormReturnType } from "@mantine/form";
import { lazy, Suspense, useState } from "react";
import type { ReactNode } from "react";

// A page is there before anybody opens a form on it.
const FormDialogBody = lazy(() =>
  import("./form-dialog-body.tsx").then((module) => ({ default: module.FormDialogBody })),
) as typeof import("./form-dialog-body.tsx").FormDialogBody;

export type FormDialogProps<V extends Record<string, unknown>> = {
  opened: boolean;
  onClose: () => void;
  title: string;
  initialValues: V;
  validate?: FormValidateInput<V>;
  /** The fields: `form.getInputProps("name")` on each. Put data-autofocus on the first. */
  children: (form: UseFormReturnType<V>) => ReactNode;
  /** Sends the values; the dialog closes when it succeeds and stays, with everything typed, when it does not. */
  submit: (values: V) => Promise<unknown>;
  submitLabel: string;
  danger?: boolean;
  size?: ModalProps["size"];
};

/** A form in a dialog: errors of the server land at their fields, and closing asks before anything typed is lost. */
export function FormDialog<V extends Record<string, unknown>>(props: FormDialogProps<V>) {
  const [wanted, setWanted] = useState(props.opened);
  if (props.opened && !wanted) setWanted(true);
  return <Suspense>{wanted ? <FormDialogBody {...props} /> : null}</Suspense>;
}

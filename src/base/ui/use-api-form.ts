import { useForm } from "@mantine/form";
import type { FormValidateInput, UseFormReturnType } from "@mantine/form";
import { useEffect, useRef, useState } from "react";
import type { SyntheticEvent } from "react";
import { problemOf } from "./api.ts";
import type { ApiProblem } from "./api.ts";

type Values = Record<string, unknown>;
type ApiFormOptions<V extends Values> = {
  initialValues: V;
  validate?: FormValidateInput<V>;
  /** Sends the values; what it throws is shown at the fields the server names. */
  submit: (values: V) => Promise<unknown>;
};
export type ApiForm<V extends Values> = {
  form: UseFormReturnType<V>;
  problem: ApiProblem | null;
  busy: boolean;
  formProps: {
    ref: React.RefObject<HTMLFormElement | null>;
    onSubmit: (event?: SyntheticEvent<HTMLFormElement>) => void;
    noValidate: true;
  };
};

/** A form that sends itself to the API: field errors land at their fields, the first wrong one gets the focus, nothing typed is lost. */
export function useApiForm<V extends Values>({ initialValues, validate, submit }: ApiFormOptions<V>): ApiForm<V> {
  const element = useRef<HTMLFormElement>(null);
  const form = useForm<V>({ initialValues, ...(validate ? { validate } : {}) });
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [busy, setBusy] = useState(false);
  const [refusals, setRefusals] = useState(0);
  // Once the errors are drawn, so that the field announces its error with its name.
  useEffect(() => {
    const form = element.current;
    if (refusals === 0 || !form) return;
    (
      form.querySelector<HTMLElement>("[aria-invalid=true]") ?? form.querySelector<HTMLElement>("[data-form-problem]")
    )?.focus();
  }, [refusals]);
  const focusFirstError = () => setRefusals((before) => before + 1);

  async function send(values: V) {
    // A field that cannot read what was typed (an amount, a date) holds the form back.
    const unread = [...(element.current?.elements ?? [])].find(
      (control) => control instanceof HTMLInputElement && control.validity.customError,
    );
    if (unread instanceof HTMLInputElement) return unread.focus();
    setBusy(true);
    setProblem(null);
    try {
      await submit(values);
    } catch (thrown) {
      const refused = problemOf(thrown);
      setProblem(refused);
      form.setErrors(refused.byField());
      focusFirstError();
    } finally {
      setBusy(false);
    }
  }

  const onSubmit = form.onSubmit((values) => (busy ? undefined : send(values)), focusFirstError);
  return { form, problem, busy, formProps: { ref: element, onSubmit, noValidate: true } };
}

import type { UseFormReturnType } from "@mantine/form";

/** The props of a form's field with its value always there, as amounts, dates and record selects need it: `{...inputOf(form, "amount")}`. */
export function inputOf<V extends Record<string, unknown>>(
  form: UseFormReturnType<V>,
  path: Parameters<UseFormReturnType<V>["getInputProps"]>[0],
) {
  const props = form.getInputProps(path);
  return { ...props, value: props.value };
}

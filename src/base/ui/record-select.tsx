import { TextInput } from "@mantine/core";
import type { SelectProps } from "@mantine/core";
import type { UseQueryOptions } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import type { ReactNode } from "react";
import type { ApiProblem } from "./api.ts";

export type Named = { id: string; name: string };
type Asked<T> = UseQueryOptions<T, ApiProblem>;

/** What every select of a kind of record accepts: the id chosen, and the record with it when it changes. */
export type RecordChoice<R> = {
  value: string | null;
  onChange: (id: string | null, record?: R) => void;
  label: string;
  /** Draw only the field; the label stays for screen readers. */
  hideLabel?: boolean;
  clearable?: boolean;
} & Omit<
  SelectProps,
  | "value"
  | "onChange"
  | "data"
  | "label"
  | "clearable"
  | "searchable"
  | "searchValue"
  | "onSearchChange"
  | "filter"
  | "renderOption"
>;

export type RecordSelectProps<R extends Named, D extends R = R> = RecordChoice<R> & {
  /** The query of the records whose name has these words; "" asks for the first page. */
  find: (words: string) => Asked<{ items: R[]; nextCursor: string | null }>;
  /** The query of one record, for a value that is not among those found. */
  one: (id: string) => Asked<D>;
  /** A second, quieter line part of an option, also searched. */
  describe?: ((record: R) => string | null) | undefined;
  before?: ((record: R) => ReactNode) | undefined;
  /** Leaves records out, such as the record itself when a parent is chosen. */
  except?: ((record: R) => boolean) | undefined;
  /** Makes a record of the words typed; offered when nothing has exactly that name. */
  create?: { label: (name: string) => string; run: (name: string) => Promise<D> } | undefined;
};

const RecordSelectField = lazy(() =>
  import("./record-select-field.tsx").then((module) => ({ default: module.RecordSelectField })),
) as typeof import("./record-select-field.tsx").RecordSelectField;

/** Chooses one record by typing part of its name; long lists are searched on the server. */
export function RecordSelect<R extends Named, D extends R = R>(props: RecordSelectProps<R, D>) {
  const named = props.hideLabel ? { "aria-label": props.label } : { label: props.label };
  return (
    <Suspense fallback={<TextInput {...named} disabled />}>
      <RecordSelectField {...props} />
    </Suspense>
  );
}

import type { ReactNode } from "react";
import { InlineEdit } from "#base/ui/inline-edit.tsx";
import type { FieldKey } from "../field-value.tsx";
import { useText } from "../text.ts";
import classes from "./fact.module.css";

/** A named fact; `children` is its value, its field or its button. */
export function Fact({ field, note, children }: { field: FieldKey; note?: ReactNode; children: ReactNode }) {
  const t = useText();
  return (
    <div className={classes.fact} data-fact={field}>
      <dt className={classes.label}>{t(`field.${field}`)}</dt>
      <dd className={classes.value}>
        {children}
        {note ? <div className={classes.note}>{note}</div> : null}
      </dd>
    </div>
  );
}

type EditableFactProps<T> = {
  field: FieldKey;
  value: T;
  display: ReactNode;
  editor: Parameters<typeof InlineEdit<T>>[0]["editor"];
  onSave: (value: T) => Promise<unknown>;
  canEdit: boolean;
  saveOnChange?: boolean;
  note?: ReactNode;
};

/** A fact that is edited where it stands. */
export function EditableFact<T>({ field, note, ...edit }: EditableFactProps<T>) {
  const t = useText();
  return (
    <Fact field={field} note={note}>
      <InlineEdit label={t(`field.${field}`)} {...edit} />
    </Fact>
  );
}

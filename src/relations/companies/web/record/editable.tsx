import { Autocomplete, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { ApiProblem } from "#base/ui/api.ts";
import { useBaseText } from "#base/ui/i18n.ts";
import { InlineEdit } from "#base/ui/inline-edit.tsx";
import { MoneyInput } from "#base/ui/money-input.tsx";
import { useMe } from "#base/ui/session.tsx";
import { Count, Money } from "#base/ui/figures.tsx";
import { useOp } from "#base/ui/use-op.ts";
import { sectors } from "../../contract.ts";
import { useText } from "../text.ts";
import type { CompanyDetail, CompanyField, SaveCompany } from "./use-save-company.tsx";
import classes from "./record.module.css";

/** A named fact; `children` is its value or its field. */
export function Fact({ label, note, children }: { label: string; note?: ReactNode; children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt className={classes.label}>{label}</dt>
      <dd className={classes.value}>
        {children}
        {note ? <div className={classes.note}>{note}</div> : null}
      </dd>
    </div>
  );
}

/** What an empty value looks like. */
export function Empty() {
  const base = useBaseText();
  return <span className={classes.none}>{base("words.empty")}</span>;
}

type TextField = "sector" | "website" | "street" | "postalCode" | "city" | "country";
const longest: Record<TextField, number> = {
  sector: 100,
  website: 300,
  street: 200,
  postalCode: 20,
  city: 100,
  country: 100,
};
type EditableProps<F extends CompanyField> = { company: CompanyDetail; field: F; save: SaveCompany };

/** A line of text, edited where it stands. */
export function EditableText({ company, field, save, note }: EditableProps<TextField> & { note?: ReactNode }) {
  const t = useText();
  return (
    <Fact label={t(`fields.${field}`)} note={note}>
      <InlineEdit
        label={t(`fields.${field}`)}
        value={company[field] ?? ""}
        canEdit={company.can.edit}
        display={company[field] ?? <Empty />}
        editor={({ onChange, ...props }) =>
          field === "sector" ? (
            <SectorInput {...props} onChange={onChange} />
          ) : (
            <TextInput
              {...props}
              maxLength={longest[field]}
              onChange={(event) => onChange(event.currentTarget.value)}
            />
          )
        }
        onSave={(value) => save(field, value.trim() || null)}
      />
    </Fact>
  );
}

function SectorInput(props: {
  value: string;
  onChange: (value: string) => void;
  error: string | null;
  "aria-label": string;
}) {
  const known = useOp(sectors, {}).data?.items.map(({ sector }) => sector) ?? [];
  return <Autocomplete {...props} data={known} maxLength={longest.sector} />;
}

/** A whole number, edited where it stands. */
export function EditableNumber({ company, field, save }: EditableProps<"employees" | "foundedYear">) {
  const t = useText();
  const value = company[field];
  const plain = field === "foundedYear";
  function read(text: string): number | null {
    const digits = text.replaceAll(/[\s.]/g, "");
    if (digits === "") return null;
    if (/^\d{1,9}$/.test(digits)) return Number(digits);
    throw new ApiProblem(422, {
      code: "invalid_input",
      errors: [{ field, code: "integer", message: t("web.fields.wholeNumber") }],
    });
  }
  return (
    <Fact label={t(`fields.${field}`)}>
      <InlineEdit
        label={t(`fields.${field}`)}
        value={value === null ? "" : String(value)}
        canEdit={company.can.edit}
        display={value === null ? <Empty /> : plain ? value : <Count value={value} />}
        editor={({ onChange, ...props }) => (
          <TextInput {...props} inputMode="numeric" onChange={(event) => onChange(event.currentTarget.value)} />
        )}
        onSave={async (text) => save(field, read(text))}
      />
    </Fact>
  );
}

/** An amount in the organisation's currency, edited where it stands. */
export function EditableRevenue({ company, save }: { company: CompanyDetail; save: SaveCompany }) {
  const t = useText();
  const { currency } = useMe().organisation;
  return (
    <Fact label={t("fields.revenue")}>
      <InlineEdit
        label={t("fields.revenue")}
        value={company.revenue}
        canEdit={company.can.edit}
        display={
          company.revenue === null ? <Empty /> : <Money cents={company.revenue} currency={currency} show="auto" />
        }
        editor={(props) => <MoneyInput {...props} currency={currency} />}
        onSave={(revenue) => save("revenue", revenue)}
      />
    </Fact>
  );
}

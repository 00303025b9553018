import { useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { CallOf, OutputOf } from "#base/contract/op.ts";
import { useMoneyText } from "#base/ui/figures.tsx";
import { useMe } from "#base/ui/session.tsx";
import { showUndo } from "#base/ui/toasts.tsx";
import { opQuery, useOpMutation } from "#base/ui/use-op.ts";
import { useStaleChoice } from "#base/ui/use-stale-choice.tsx";
import { edit, get } from "../../contract.ts";
import { useText } from "../text.ts";

export type CompanyDetail = OutputOf<typeof get>;
export type CompanyField =
  | "name"
  | "sector"
  | "employees"
  | "revenue"
  | "foundedYear"
  | "website"
  | "street"
  | "postalCode"
  | "city"
  | "country"
  | "territoryId"
  | "ownerId"
  | "parentId";

/** Saves one field of a company; the toast offers to put the old value back, and a newer version is never overwritten unasked. */
export function useSaveCompany(company: CompanyDetail) {
  const t = useText();
  const client = useQueryClient();
  const stale = useStaleChoice();
  const change = useOpMutation(edit);
  const money = useMoneyText();
  const { currency } = useMe().organisation;

  function shown(record: CompanyDetail, field: CompanyField): ReactNode {
    if (field === "revenue") return money(record.revenue, currency);
    if (field === "territoryId") return record.territoryName;
    if (field === "ownerId") return record.ownerName;
    return field === "parentId" ? record.parentName : record[field];
  }
  async function put(
    field: CompanyField,
    value: CompanyDetail[CompanyField],
    version?: number,
  ): Promise<CompanyDetail> {
    const input = { id: company.id, [field]: value, ...(version === undefined ? {} : { version }) } as CallOf<
      typeof edit
    >;
    const saved = await change.mutateAsync(input);
    client.setQueryData(opQuery(get, { id: company.id }).queryKey, saved);
    return saved;
  }
  /** `label` is what the new value reads as, when it is an id. */
  async function save(field: CompanyField, value: CompanyDetail[CompanyField], label?: string | null): Promise<void> {
    const before = company[field];
    const { record, mine } = await stale.save(
      company.version,
      (version) => put(field, value, version),
      (theirs) => [
        {
          field: t(`fields.${field}`),
          theirs: shown(theirs, field),
          yours: label ?? (field === "revenue" ? money(value as number | null, currency) : value),
        },
      ],
    );
    if (!mine) return void client.setQueryData(opQuery(get, { id: company.id }).queryKey, record);
    showUndo({ message: t("web.record.saved", { field: t(`fields.${field}`) }), undo: () => put(field, before) });
  }
  return { save, staleDialog: stale.staleDialog };
}

export type SaveCompany = ReturnType<typeof useSaveCompany>["save"];

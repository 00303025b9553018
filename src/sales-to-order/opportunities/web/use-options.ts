import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { FilterOption } from "#base/ui/filter-choices.tsx";
import { allOpQuery } from "#base/ui/use-all-op.ts";
import { useOp } from "#base/ui/use-op.ts";
import { listChannels } from "#company/organisation/contract.ts";
import { list as listPeople, listTeams } from "#company/people/contract.ts";
import { list as listProducts } from "#company/products/contract.ts";
import { list as listTerritories } from "#company/territories/contract.ts";
import { get as getCompany } from "#relations/companies/contract.ts";

const staleTime = 5 * 60_000;
const optionsOf = (records: readonly { id: string; name: string }[] | undefined): FilterOption[] =>
  records?.map(({ id, name }) => ({ value: id, label: name })) ?? [];
const none: readonly { id: string; name: string }[] = [];

/** What a filter can be set to; fetched once the filter is used. */
export type OptionKind = "owner" | "team" | "territory" | "product" | "channel";

/** The records a filter chooses from, as choices. */
export function useOptions(kind: OptionKind, enabled: boolean): FilterOption[] {
  const people = useQuery({ ...allOpQuery(listPeople, {}), enabled: enabled && kind === "owner", staleTime });
  const teams = useQuery({ ...allOpQuery(listTeams, {}), enabled: enabled && kind === "team", staleTime });
  const territories = useQuery({
    ...allOpQuery(listTerritories, {}),
    enabled: enabled && kind === "territory",
    staleTime,
  });
  const products = useQuery({ ...allOpQuery(listProducts, {}), enabled: enabled && kind === "product", staleTime });
  const channels = useQuery({ ...allOpQuery(listChannels, {}), enabled: enabled && kind === "channel", staleTime });
  const records =
    {
      owner: people.data,
      team: teams.data,
      territory: territories.data,
      product: products.data,
      channel: channels.data,
    }[kind] ?? none;
  return useMemo(() => optionsOf(records), [records]);
}

/** The name of one company, for a filter on it. */
export function useCompanyName(id: string | undefined): string | null {
  const query = useOp(getCompany, { id: id ?? "" }, { enabled: id !== undefined, staleTime });
  return query.data?.name ?? null;
}

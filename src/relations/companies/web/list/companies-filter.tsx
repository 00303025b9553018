import { Button } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { ChoiceFilter, choiceSummary } from "#base/ui/filter-choices.tsx";
import { FilterBar } from "#base/ui/filter-bar.tsx";
import { useCan } from "#base/ui/session.tsx";
import { listOf } from "#base/ui/url-search.ts";
import { useAllOp } from "#base/ui/use-all-op.ts";
import { useOp } from "#base/ui/use-op.ts";
import { list as listPeople } from "#company/people/contract.ts";
import { list as listTerritories } from "#company/territories/contract.ts";
import { sectors } from "../../contract.ts";
import { useText } from "../text.ts";
import classes from "./list.module.css";

export type CompaniesSearch = {
  q?: string;
  sector?: string;
  owner?: string;
  territory?: string;
  parent?: string;
  bin?: string;
  sort?: string;
  nieuw?: string;
};
type Change = { [Name in keyof CompaniesSearch]?: string | readonly string[] | null };

/** Search by name; sector, owner and territory as chips; the way to the bin. */
export function CompaniesFilter({
  search,
  setSearch,
}: {
  search: CompaniesSearch;
  setSearch: (change: Change) => void;
}) {
  const t = useText();
  const mayRestore = useCan("company.delete");
  const sectorOptions = (useOp(sectors, {}).data?.items ?? []).map(({ sector, count }) => ({
    value: sector,
    label: sector,
    mark: (
      <>
        {sector} <span className={classes.quiet}>{count}</span>
      </>
    ),
  }));
  const ownerOptions = [
    { value: "me", label: t("web.list.filters.me") },
    { value: "none", label: t("web.list.filters.none") },
    ...(useAllOp(listPeople, {}).data ?? []).map(({ id, name }) => ({ value: id, label: name })),
  ];
  const territoryOptions = (useAllOp(listTerritories, {}).data ?? []).map(({ id, name }) => ({
    value: id,
    label: name,
  }));
  const filters = [
    { id: "sector", label: t("fields.sector"), options: sectorOptions },
    { id: "owner", label: t("fields.ownerId"), options: ownerOptions },
    { id: "territory", label: t("fields.territoryId"), options: territoryOptions },
  ] as const;
  return (
    <FilterBar
      search={{ value: search.q ?? "", onChange: (q) => setSearch({ q }), label: t("web.list.search") }}
      filters={filters.map(({ id, label, options }) => {
        const values = listOf(search[id]);
        return {
          id,
          label,
          summary: choiceSummary(options, values),
          edit: () => (
            <ChoiceFilter
              label={label}
              options={options}
              values={values}
              onChange={(next) => setSearch({ [id]: next })}
            />
          ),
          clear: () => setSearch({ [id]: null }),
        };
      })}
      onClearAll={() => setSearch({ q: null, sector: null, owner: null, territory: null, parent: null })}
    >
      {mayRestore && search.bin !== "true" ? (
        <Button
          renderRoot={(props) => <Link {...props} to="/bedrijven" search={{ bin: "true" } as never} />}
          variant="subtle"
          color="gray"
          size="compact-sm"
          leftSection={<IconTrash aria-hidden size={16} stroke={1.6} />}
        >
          {t("web.list.bin")}
        </Button>
      ) : null}
    </FilterBar>
  );
}

import { ChoiceFilter, choiceSummary } from "#base/ui/filter-choices.tsx";
import { FilterBar } from "#base/ui/filter-bar.tsx";
import { useBaseText } from "#base/ui/i18n.ts";
import { SingleChoiceFilter } from "#base/ui/single-choice-filter.tsx";
import { listOf } from "#base/ui/url-search.ts";
import { useAllOp } from "#base/ui/use-all-op.ts";
import { listTeams } from "../contract.ts";
import { ROLES } from "../core/roles.ts";
import { useText } from "./text.ts";

export type PeopleSearch = {
  q?: string;
  role?: string;
  team?: string;
  active?: string;
  sort?: string;
  nieuw?: string;
  persoon?: string;
};
type Change = { [Name in keyof PeopleSearch]?: string | readonly string[] | null };

/** Search by name, role, team and whether somebody still works here. */
export function PeopleFilter({
  search,
  active,
  setSearch,
}: {
  search: PeopleSearch;
  active: string;
  setSearch: (change: Change) => void;
}) {
  const t = useText();
  const base = useBaseText();
  const teams = useAllOp(listTeams, {}).data ?? [];
  const roleOptions = ROLES.map((value) => ({ value, label: t(`web.roles.${value}`) }));
  const teamOptions = teams.map(({ id, name }) => ({ value: id, label: name }));
  const roles = listOf(search.role);
  const chosenTeams = listOf(search.team);
  return (
    <FilterBar
      search={{ value: search.q ?? "", onChange: (q) => setSearch({ q }), label: t("web.people.search") }}
      filters={[
        {
          id: "role",
          label: t("fields.role"),
          summary: choiceSummary(roleOptions, roles),
          edit: () => (
            <ChoiceFilter
              label={t("fields.role")}
              options={roleOptions}
              values={roles}
              onChange={(role) => setSearch({ role })}
            />
          ),
          clear: () => setSearch({ role: null }),
        },
        {
          id: "team",
          label: t("fields.teamId"),
          summary: choiceSummary(teamOptions, chosenTeams),
          edit: () => (
            <ChoiceFilter
              label={t("fields.teamId")}
              options={teamOptions}
              values={chosenTeams}
              onChange={(team) => setSearch({ team })}
            />
          ),
          clear: () => setSearch({ team: null }),
        },
        {
          id: "active",
          label: t("fields.active"),
          summary: active === "true" ? null : active === "false" ? t("web.people.filters.activeNo") : base("words.all"),
          edit: () => (
            <SingleChoiceFilter
              label={t("fields.active")}
              value={active}
              onChange={(value) => setSearch({ active: value === "true" ? null : value })}
              options={[
                { value: "true", label: t("web.people.filters.activeYes") },
                { value: "false", label: t("web.people.filters.activeNo") },
                { value: "all", label: base("words.all") },
              ]}
            />
          ),
          clear: () => setSearch({ active: null }),
        },
      ]}
      onClearAll={() => setSearch({ q: null, role: null, team: null, active: null })}
    />
  );
}

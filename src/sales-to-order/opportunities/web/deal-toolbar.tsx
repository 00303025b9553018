import { Button } from "@mantine/core";
import { IconUser } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { FilterBar } from "#base/ui/filter-bar.tsx";
import { useUrlState } from "#base/ui/url-state.ts";
import { FILTER_KEYS } from "./filter-url.ts";
import type { DealSearch } from "./filter-url.ts";
import { useText } from "./text.ts";
import { useDealFilters } from "./use-deal-filters.tsx";

type DealToolbarProps = {
  /** Filters this page shows in another way. */
  without?: readonly string[];
  children?: ReactNode;
};

/** Search, "my deals" and all filters, over the URL that board and list share. */
export function DealToolbar({ without = [], children }: DealToolbarProps) {
  const t = useText();
  const [search, change] = useUrlState<DealSearch>();
  const filters = useDealFilters(search, change).filter((filter) => !without.includes(filter.id));
  const mine = search.owner === "me";
  const clearAll = () =>
    change(Object.fromEntries(FILTER_KEYS.filter((key) => key !== "pipeline").map((key) => [key, null])));
  return (
    <FilterBar
      filters={filters}
      search={{ value: search.q ?? "", onChange: (q) => change({ q }), label: t("filter.searchPlaceholder") }}
      onClearAll={clearAll}
    >
      <Button
        variant={mine ? "light" : "default"}
        size="compact-sm"
        aria-pressed={mine}
        leftSection={<IconUser aria-hidden size={15} stroke={1.6} />}
        onClick={() => change({ owner: mine ? null : "me" })}
      >
        {t("filter.mine")}
      </Button>
      {children}
    </FilterBar>
  );
}

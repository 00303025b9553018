import { Anchor, Button } from "@mantine/core";
import { IconBuilding, IconPlus, IconTrash } from "@tabler/icons-react";
import { Link, useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { DataTable } from "#base/ui/data-table.tsx";
import { useBaseText } from "#base/ui/i18n.ts";
import { Page, PageHeader } from "#base/ui/page.tsx";
import { useCan } from "#base/ui/session.tsx";
import { EmptyState } from "#base/ui/states.tsx";
import { useUrlState } from "#base/ui/url-state.ts";
import { usePagedOp } from "#base/ui/use-op.ts";
import { list } from "../../contract.ts";
import { CreateCompanyDialog } from "../create-company-dialog.tsx";
import { useText } from "../text.ts";
import { CompaniesFilter } from "./companies-filter.tsx";
import type { CompaniesSearch } from "./companies-filter.tsx";
import { CompactCompany, useCompanyColumns } from "./company-columns.tsx";
import classes from "./list.module.css";

const sorts = [
  "name",
  "-name",
  "updatedAt",
  "-updatedAt",
  "createdAt",
  "-createdAt",
  "employees",
  "-employees",
  "revenue",
  "-revenue",
] as const;
type Sort = (typeof sorts)[number];

/** The companies one sees, or what is in the bin. */
export function CompaniesPage() {
  const t = useText();
  const navigate = useNavigate();
  const mayCreate = useCan("company.create");
  const [search, setSearch] = useUrlState<CompaniesSearch>();
  const inBin = search.bin === "true";
  const sort: Sort = sorts.find((known) => known === search.sort) ?? "name";
  const { query, rows, total } = usePagedOp(list, {
    sort,
    total: "true",
    ...(inBin ? { bin: "true" } : {}),
    ...(search.q ? { q: search.q } : {}),
    ...(search.sector ? { sector: search.sector } : {}),
    ...(search.owner ? { owner: search.owner } : {}),
    ...(search.territory ? { territory: search.territory } : {}),
    ...(search.parent ? { parent: search.parent } : {}),
  });
  const columns = useCompanyColumns(inBin);
  const add = (
    <Button
      leftSection={<IconPlus aria-hidden size={16} stroke={2} />}
      onClick={() => setSearch({ nieuw: "1" }, { push: true })}
    >
      {t("web.list.add")}
    </Button>
  );
  const title = t(inBin ? "web.list.bin" : "web.list.title");
  return (
    <Page fill>
      <PageHeader
        title={title}
        tabTitle={title}
        before={
          inBin ? (
            <p className={classes.trail}>
              <Anchor component={Link} to="/bedrijven" size="xs">
                {t("web.list.backFromBin")}
              </Anchor>
            </p>
          ) : null
        }
        actions={mayCreate && !inBin ? add : undefined}
      />
      <DataTable
        label={title}
        storageKey={inBin ? "companies-bin" : "companies"}
        columns={columns}
        rows={rows}
        query={query}
        total={total}
        sort={sort}
        onSort={(next) => setSearch({ sort: next === "name" ? null : next })}
        hrefOf={(company) => `/bedrijven/${company.id}`}
        compact={(company) => <CompactCompany company={company} />}
        toolbar={<CompaniesFilter search={search} setSearch={setSearch} />}
        empty={<Empty search={search} add={mayCreate ? add : null} />}
      />
      <CreateCompanyDialog
        opened={search.nieuw !== undefined && mayCreate}
        onClose={() => setSearch({ nieuw: null })}
        onCreated={(company) => void navigate({ to: `/bedrijven/${company.id}` })}
      />
    </Page>
  );
}

function Empty({ search, add }: { search: CompaniesSearch; add: ReactNode }) {
  const t = useText();
  const base = useBaseText();
  if (search.q ?? search.sector ?? search.owner ?? search.territory ?? search.parent)
    return <EmptyState title={base("states.emptyFiltered")} detail={base("states.emptyFilteredHint")} />;
  if (search.bin === "true")
    return <EmptyState icon={IconTrash} title={t("web.list.emptyBinTitle")} detail={t("web.list.emptyBinDetail")} />;
  return (
    <EmptyState icon={IconBuilding} title={t("web.list.emptyTitle")} detail={t("web.list.emptyDetail")} action={add} />
  );
}

import { Avatar } from "#base/ui/avatar.tsx";
import { AgoText, Count, Money } from "#base/ui/figures.tsx";
import { useMe } from "#base/ui/session.tsx";
import type { Column } from "#base/ui/table-columns.ts";
import type { Company } from "../company-select.tsx";
import { useText } from "../text.ts";
import classes from "./list.module.css";

/** The columns of the list of companies; in the bin also since when. */
export function useCompanyColumns(inBin: boolean): Column<Company>[] {
  const t = useText();
  const { organisation } = useMe();
  const moment = (id: "updatedAt" | "createdAt"): Column<Company> => ({
    id,
    header: t(`fields.${id}`),
    width: 160,
    optional: true,
    sortKey: id,
    sortFirst: "descending",
    cell: (company) => <AgoText at={company[id]} />,
  });
  return [
    {
      id: "name",
      header: t("fields.name"),
      width: 220,
      grow: 3,
      fixed: true,
      sortKey: "name",
      cell: ({ name }) => name,
    },
    { id: "sector", header: t("fields.sector"), width: 140, grow: 1, cell: ({ sector }) => sector },
    { id: "city", header: t("fields.city"), width: 120, grow: 1, cell: ({ city }) => city },
    { id: "owner", header: t("fields.ownerId"), width: 170, grow: 1, cell: (company) => <Owner company={company} /> },
    {
      id: "territory",
      header: t("fields.territoryId"),
      width: 130,
      grow: 1,
      cell: ({ territoryName }) => territoryName,
    },
    {
      id: "employees",
      header: t("fields.employees"),
      width: 120,
      align: "end",
      sortKey: "employees",
      sortFirst: "descending",
      cell: ({ employees }) => (employees === null ? null : <Count value={employees} />),
    },
    {
      id: "revenue",
      header: t("fields.revenue"),
      width: 150,
      align: "end",
      sortKey: "revenue",
      sortFirst: "descending",
      cell: ({ revenue }) =>
        revenue === null ? null : <Money cents={revenue} currency={organisation.currency} show="auto" />,
    },
    ...(inBin
      ? [
          {
            id: "deletedAt",
            header: t("fields.deletedAt"),
            width: 180,
            cell: ({ deletedAt }: Company) => (deletedAt === null ? null : <AgoText at={deletedAt} />),
          },
        ]
      : []),
    moment("updatedAt"),
    moment("createdAt"),
  ];
}

function Owner({ company }: { company: Company }) {
  const t = useText();
  if (company.ownerName === null) return <span className={classes.quiet}>{t("web.list.nobody")}</span>;
  return (
    <span className={classes.owner}>
      <Avatar name={company.ownerName} labelled />
      <span className={classes.clip}>{company.ownerName}</span>
    </span>
  );
}

/** A company on a phone. */
export function CompactCompany({ company }: { company: Company }) {
  const more = [company.sector, company.city, company.ownerName].filter(Boolean).join(" · ");
  return (
    <span className={classes.compact}>
      <span className={classes.strong}>{company.name}</span>
      <span className={classes.more}>{more}</span>
    </span>
  );
}

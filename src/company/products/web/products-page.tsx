import { ActionIcon, Badge, Button, Menu } from "@mantine/core";
import { IconArchive, IconArrowBackUp, IconDots, IconPencil, IconPlus } from "@tabler/icons-react";
import { DataTable } from "#base/ui/data-table.tsx";
import { AgoText, Money, Percent } from "#base/ui/figures.tsx";
import { FilterBar } from "#base/ui/filter-bar.tsx";
import { SingleChoiceFilter } from "#base/ui/single-choice-filter.tsx";
import { useBaseText } from "#base/ui/i18n.ts";
import { Page, PageHeader } from "#base/ui/page.tsx";
import { useCan } from "#base/ui/session.tsx";
import { EmptyState } from "#base/ui/states.tsx";
import type { Column } from "#base/ui/table-columns.ts";
import { showProblem, showUndo } from "#base/ui/toasts.tsx";
import { useUrlState } from "#base/ui/url-state.ts";
import { useLastSeen } from "#base/ui/use-last-seen.ts";
import { useOp, useOpMutation, usePagedOp } from "#base/ui/use-op.ts";
import { edit, get, list } from "../contract.ts";
import { marginOf } from "../core/margin.ts";
import { ProductDialog } from "./product-dialog.tsx";
import type { Product } from "./product-select.tsx";
import { useText } from "./text.ts";
import classes from "./products.module.css";

type Search = { q?: string; retired?: string; sort?: string; nieuw?: string; product?: string };
type Sort = "name" | "-name" | "listPrice" | "-listPrice" | "updatedAt" | "-updatedAt";

/** Everything that is or was sold, with price, cost and how it is paid. */
export function ProductsPage() {
  const t = useText();
  const base = useBaseText();
  const mayManage = useCan("product.manage");
  const [search, setSearch] = useUrlState<Search>();
  const sort = (search.sort ?? "name") as Sort;
  const retired = search.retired === "true" || search.retired === "all" ? search.retired : "false";
  const { query, rows, total } = usePagedOp(list, {
    sort,
    total: "true",
    ...(retired === "all" ? {} : { retired }),
    ...(search.q ? { q: search.q } : {}),
  });
  const single = useOp(get, { id: search.product ?? "" }, { enabled: search.product !== undefined });
  const chosen = search.product ? (single.data ?? rows.find((row) => row.id === search.product)) : undefined;
  const shown = useLastSeen(chosen);
  const adding = search.nieuw !== undefined && mayManage;
  const close = () => setSearch({ product: null, nieuw: null });
  const add = () => setSearch({ nieuw: "1" }, { push: true });
  const columns = useColumns(mayManage, (product) => setSearch({ product: product.id }, { push: true }));
  const families = [...new Set(rows.flatMap(({ family }) => family ?? []))].toSorted((a, b) => a.localeCompare(b));
  const filtered = Boolean(search.q) || retired !== "false";
  const addButton = (
    <Button leftSection={<IconPlus aria-hidden size={16} stroke={2} />} onClick={add}>
      {t("web.add")}
    </Button>
  );

  return (
    <Page fill>
      <PageHeader title={t("web.title")} tabTitle={t("web.title")} actions={mayManage ? addButton : undefined} />
      <DataTable
        label={t("web.title")}
        storageKey="products"
        columns={columns}
        rows={rows}
        query={query}
        total={total}
        sort={sort}
        onSort={(next) => setSearch({ sort: next === "name" ? null : next })}
        {...(mayManage ? { onOpen: (product: Product) => setSearch({ product: product.id }, { push: true }) } : {})}
        compact={(product) => <CompactProduct product={product} />}
        toolbar={
          <FilterBar
            search={{ value: search.q ?? "", onChange: (q) => setSearch({ q }), label: t("web.search") }}
            filters={[
              {
                id: "retired",
                label: t("web.filters.retired"),
                summary:
                  retired === "false" ? null : retired === "true" ? t("web.filters.retiredOnly") : base("words.all"),
                edit: () => (
                  <SingleChoiceFilter
                    label={t("web.filters.retired")}
                    value={retired}
                    onChange={(value) => setSearch({ retired: value === "false" ? null : value })}
                    options={[
                      { value: "false", label: t("web.filters.sold") },
                      { value: "true", label: t("web.filters.retiredOnly") },
                      { value: "all", label: base("words.all") },
                    ]}
                  />
                ),
                clear: () => setSearch({ retired: null }),
              },
            ]}
            onClearAll={() => setSearch({ q: null, retired: null })}
          />
        }
        empty={
          filtered ? (
            <EmptyState title={base("states.emptyFiltered")} detail={base("states.emptyFilteredHint")} />
          ) : (
            <EmptyState
              title={t("web.emptyTitle")}
              detail={t("web.emptyDetail")}
              action={mayManage ? addButton : undefined}
            />
          )
        }
      />
      <ProductDialog
        opened={adding || (chosen !== undefined && mayManage)}
        product={adding ? null : shown}
        families={families}
        onClose={close}
      />
    </Page>
  );
}

function useColumns(mayManage: boolean, onEdit: (product: Product) => void): Column<Product>[] {
  const t = useText();
  const base = useBaseText();
  const columns: Column<Product>[] = [
    {
      id: "name",
      header: t("fields.name"),
      width: 200,
      grow: 3,
      fixed: true,
      sortKey: "name",
      cell: (product) => <ProductName product={product} />,
    },
    { id: "code", header: t("fields.code"), width: 120, cell: ({ code }) => code },
    { id: "family", header: t("fields.family"), width: 140, grow: 1, cell: ({ family }) => family },
    {
      id: "listPrice",
      header: t("fields.listPrice"),
      width: 130,
      align: "end",
      sortKey: "listPrice",
      sortFirst: "descending",
      cell: ({ listPrice, currency }) =>
        listPrice === null ? (
          <span className={classes.quiet}>{t("web.noPrice")}</span>
        ) : (
          <Money cents={listPrice} currency={currency} />
        ),
    },
    {
      id: "recurrence",
      header: t("fields.recurrence"),
      width: 110,
      cell: ({ recurrence }) => t(`web.recurrence.${recurrence}`),
    },
    {
      id: "cost",
      header: t("fields.cost"),
      width: 130,
      align: "end",
      cell: ({ cost, currency }) => <Money cents={cost} currency={currency} />,
    },
    {
      id: "margin",
      header: t("web.margin"),
      width: 90,
      align: "end",
      cell: ({ listPrice, cost }) => <Percent value={marginOf(listPrice, cost)?.percent ?? null} />,
    },
    {
      id: "updatedAt",
      header: t("fields.updatedAt"),
      width: 160,
      optional: true,
      sortKey: "updatedAt",
      sortFirst: "descending",
      cell: ({ updatedAt }) => <AgoText at={updatedAt} />,
    },
  ];
  if (mayManage)
    columns.push({
      id: "menu",
      header: base("actions.more"),
      width: 48,
      fixed: true,
      align: "end",
      cell: (product) => <ProductMenu product={product} onEdit={() => onEdit(product)} />,
    });
  return columns;
}

function ProductName({ product }: { product: Product }) {
  const t = useText();
  return (
    <span className={classes.name}>
      <span className={classes.clip}>{product.name}</span>
      {product.retired ? <Badge color="gray">{t("web.retired")}</Badge> : null}
    </span>
  );
}

function CompactProduct({ product }: { product: Product }) {
  const t = useText();
  return (
    <span className={classes.compact}>
      <ProductName product={product} />
      <span className={classes.compactMore}>
        {product.listPrice === null ? (
          t("web.noPrice")
        ) : (
          <Money cents={product.listPrice} currency={product.currency} />
        )}{" "}
        · {t(`web.recurrence.${product.recurrence}`)}
        {product.family ? ` · ${product.family}` : null}
      </span>
    </span>
  );
}

function ProductMenu({ product, onEdit }: { product: Product; onEdit: () => void }) {
  const t = useText();
  const base = useBaseText();
  const change = useOpMutation(edit);
  async function setRetired(retired: boolean) {
    try {
      await change.mutateAsync({ id: product.id, retired });
      const message = t(retired ? "web.retiredDone" : "web.revivedDone", { name: product.name });
      showUndo({ message, undo: () => change.mutateAsync({ id: product.id, retired: !retired }) });
    } catch (thrown) {
      showProblem(thrown);
    }
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={t("web.actionsFor", { name: product.name })}>
          <IconDots aria-hidden size={16} stroke={1.8} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPencil aria-hidden size={16} stroke={1.6} />} onClick={onEdit}>
          {base("actions.edit")}
        </Menu.Item>
        {product.retired ? (
          <Menu.Item
            leftSection={<IconArrowBackUp aria-hidden size={16} stroke={1.6} />}
            onClick={() => void setRetired(false)}
          >
            {t("web.revive")}
          </Menu.Item>
        ) : (
          <Menu.Item
            leftSection={<IconArchive aria-hidden size={16} stroke={1.6} />}
            onClick={() => void setRetired(true)}
          >
            {t("web.retire")}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

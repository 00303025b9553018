import type { OutputOf } from "#base/contract/op.ts";
import { useMoneyText } from "#base/ui/figures.tsx";
import { RecordSelect } from "#base/ui/record-select.tsx";
import type { RecordChoice } from "#base/ui/record-select.tsx";
import { opQuery } from "#base/ui/use-op.ts";
import { get, list } from "../contract.ts";

export type Product = OutputOf<typeof get>;

/** Chooses a product that is still sold; a retired value keeps its name. */
export function ProductSelect(props: RecordChoice<Product>) {
  const money = useMoneyText();
  return (
    <RecordSelect
      {...props}
      find={(words) => opQuery(list, { retired: "false", limit: 200, ...(words ? { q: words } : {}) })}
      one={(id) => opQuery(get, { id })}
      describe={(product) => (product.listPrice === null ? product.code : money(product.listPrice, product.currency))}
    />
  );
}

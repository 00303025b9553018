/** What is left of a price: integer cents, and percent of the price. */
export type Margin = { readonly cents: number; readonly percent: number | null };

/** List price − cost, and that as percent of the list price; null while either is unknown, no percent of nothing. */
export function marginOf(listPrice: number | null, cost: number | null): Margin | null {
  if (listPrice === null || cost === null) return null;
  const cents = listPrice - cost;
  return { cents, percent: listPrice === 0 ? null : (cents / listPrice) * 100 };
}

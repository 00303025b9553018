/** A record that can lie below another of its kind. */
export type Branch = { id: string; name: string; parentId: string | null };

/** A branch in the order it is drawn: how deep it lies, and its place among its brothers. */
export type TreeRow<R> = {
  record: R;
  level: number;
  position: number;
  setSize: number;
  hasChildren: boolean;
  open: boolean;
};

/** Records by the id of what they lie in; what lies in something unseen stands at the top. */
export function childrenOf<R extends Branch>(records: readonly R[]): ReadonlyMap<string | null, readonly R[]> {
  const known = new Set(records.map(({ id }) => id));
  return Map.groupBy(records, ({ parentId }) => (parentId !== null && known.has(parentId) ? parentId : null));
}

/** The rows of a tree with some branches closed, in the order of the records given. */
export function treeRows<R extends Branch>(records: readonly R[], closed: ReadonlySet<string>): TreeRow<R>[] {
  const children = childrenOf(records);
  const rows: TreeRow<R>[] = [];
  function add(parentId: string | null, level: number): void {
    const brothers = children.get(parentId) ?? [];
    brothers.forEach((record, index) => {
      const hasChildren = (children.get(record.id)?.length ?? 0) > 0;
      const open = hasChildren && !closed.has(record.id);
      rows.push({ record, level, position: index + 1, setSize: brothers.length, hasChildren, open });
      if (open) add(record.id, level + 1);
    });
  }
  add(null, 1);
  return rows;
}

/** A branch and everything below it, so that it is not moved into itself. */
export function branchOf<R extends Branch>(records: readonly R[], id: string): ReadonlySet<string> {
  const children = childrenOf(records);
  const inside = new Set<string>();
  const waiting = [id];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (inside.has(next)) continue;
    inside.add(next);
    for (const child of children.get(next) ?? []) waiting.push(child.id);
  }
  return inside;
}

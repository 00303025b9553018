/**
 * Whether putting `id` below `parentId` would make it its own ancestor; `parents` names the parent of every record on
 * the way up from `parentId` (a record absent from it, or with null, is a root).
 */
export function wouldCycle(parents: ReadonlyMap<string, string | null>, id: string, parentId: string | null): boolean {
  const seen = new Set<string>();
  for (let at = parentId; at !== null && !seen.has(at); at = parents.get(at) ?? null) {
    if (at === id) return true;
    seen.add(at);
  }
  return false;
}

/** Per kind of record the first parts of the operation ids that show it: { opportunity: ["opportunities"] }. */
export type LiveEntities = Readonly<Record<string, readonly string[]>>;

const declared = new Map<string, ReadonlySet<string>>();

/** Called once by the app with what the rooms declare. */
export function declareLiveEntities(entities: LiveEntities): void {
  for (const [entity, prefixes] of Object.entries(entities)) {
    declared.set(entity, new Set([...(declared.get(entity) ?? []), ...prefixes]));
  }
}

/** The operation prefixes to refresh when a record of this kind changed. */
export function prefixesOf(entity: string): ReadonlySet<string> {
  return declared.get(entity) ?? new Set();
}

/** The prefixes that show the same kinds of record as this operation does, itself included. */
export function relatedPrefixes(opId: string): ReadonlySet<string> {
  const own = opId.split(".")[0] ?? opId;
  const related = new Set([own]);
  for (const prefixes of declared.values()) if (prefixes.has(own)) for (const prefix of prefixes) related.add(prefix);
  return related;
}

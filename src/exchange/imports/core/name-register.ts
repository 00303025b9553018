import { nameKey } from "./name-key.ts";
import { spellings } from "./suggest-value.ts";
import type { Choices } from "./choices.ts";
import type { KnownRecord, PlannedRecord } from "./plan.ts";

/** A named record while the plan is being made. */
export type Entry<T> = {
  key: string;
  sourceId: string;
  known: KnownRecord | null;
  data: T;
  /** A row of the source says what it is; otherwise it is only mentioned by others. */
  described: boolean;
  origin: { file: number; row: number } | null;
};

/** The records of one kind by name: those that exist, those the source describes, those it mentions. */
export type NameRegister<T> = {
  find: (name: string) => Entry<T> | null;
  byKey: (key: string | null) => Entry<T> | null;
  /** Enters what a row describes; null when an earlier row described the same name. */
  describe: (name: string, sourceId: string | null, data: T, origin: { file: number; row: number }) => Entry<T> | null;
  /** Enters a name that is only mentioned. */
  mention: (name: string) => Entry<T>;
  remove: (entry: Entry<T>) => void;
  suggest: (name: string) => string | null;
  entries: () => Entry<T>[];
};

/** A register over what exists; `blank` gives the data of a record of which only the name is known. */
export function nameRegister<T, K extends KnownRecord>(
  known: readonly K[],
  blank: (name: string, known: K | null) => T,
): NameRegister<T> {
  const knownByName = new Map<string, K>();
  const knownBySource = new Map<string, K>();
  const entries = new Map<string, Entry<T>>();
  const similar = spellings();
  for (const record of known) {
    if (!knownByName.has(nameKey(record.name))) knownByName.set(nameKey(record.name), record);
    if (record.sourceId) knownBySource.set(record.sourceId, record);
    similar.add(record.name);
  }
  const enter = (key: string, name: string, existing: K | null): Entry<T> => {
    const entry: Entry<T> = {
      key,
      sourceId: existing?.sourceId ?? key,
      known: existing,
      data: blank(name, existing),
      described: false,
      origin: null,
    };
    entries.set(key, entry);
    return entry;
  };
  const find = (name: string): Entry<T> | null => {
    const key = nameKey(name);
    const entry = entries.get(key);
    if (entry) return entry;
    // A record renamed since its import is still the one the source means.
    const existing = knownBySource.get(key) ?? knownByName.get(key);
    return existing ? enter(key, existing.name, existing) : null;
  };
  const mention = (name: string) => find(name) ?? enter(nameKey(name), name, null);
  return {
    find,
    mention,
    byKey: (key) => (key === null ? null : (entries.get(key) ?? null)),
    describe(name, sourceId, data, origin) {
      const key = nameKey(name);
      const existing =
        (sourceId ? knownBySource.get(sourceId) : undefined) ?? knownBySource.get(key) ?? knownByName.get(key) ?? null;
      const entry = entries.get(key) ?? enter(key, name, existing);
      if (entry.described) return null;
      similar.add(name);
      return Object.assign(entry, { data, origin, described: true, sourceId: sourceId ?? entry.sourceId });
    },
    remove: (entry) => void entries.delete(entry.key),
    suggest: similar.suggest,
    entries: () => [...entries.values()],
  };
}

/** The planned records of a register: new, changed since the last import of this source, or as they were. */
export function plannedRecords<T>(
  register: NameRegister<T>,
  choices: Choices,
  hashOf: (data: T) => string,
): PlannedRecord<T>[] {
  return register.entries().map(({ key, sourceId, known, data, described, origin }) => {
    const hash = hashOf(data);
    const same = known !== null && (!described || known.contentHash === hash);
    const existing = same ? "unchanged" : choices.duplicates === "skip" ? "skip" : "update";
    return { key, sourceId, action: known ? existing : "create", existingId: known?.id ?? null, hash, data, origin };
  });
}

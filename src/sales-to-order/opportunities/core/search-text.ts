import { foldText } from "#base/kernel/fold-text.ts";

/** What a deal is found by: its name and its number in the system it came from, folded. */
export function searchText(name: string, externalId: string | null): string {
  return foldText(externalId === null ? name : `${name} ${externalId}`);
}

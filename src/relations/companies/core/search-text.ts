import { foldText } from "#base/kernel/dutch-name.ts";

/** What a company is found by: its name in lower case without diacritics. Every writer of the table fills `search` with it. */
export function searchText(name: string): string {
  return foldText(name);
}

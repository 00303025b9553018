import type { nl } from "../messages/nl.ts";
import { useText } from "./text.ts";

/** The name of a field of a record as people call it; what has no name of its own keeps the one it came with. */
export function useFieldName(): (field: string) => string {
  const t = useText();
  return (field) => t(`labels.${field as keyof typeof nl.labels}`);
}

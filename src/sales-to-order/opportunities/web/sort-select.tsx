import { NativeSelect } from "@mantine/core";
import { IconArrowsSort } from "@tabler/icons-react";
import type { Sort } from "./filter-url.ts";
import { useText } from "./text.ts";

const offered = [
  "-amount",
  "amount",
  "expectedClose",
  "stageEnteredAt",
  "name",
  "-updatedAt",
  "-createdAt",
] as const satisfies readonly Sort[];
const words = {
  "-amount": "amountDown",
  amount: "amount",
  expectedClose: "expectedClose",
  stageEnteredAt: "stageEnteredAt",
  name: "name",
  "-updatedAt": "updatedAt",
  "-createdAt": "createdAt",
} as const;

/** In which order the cards of a column stand. */
export function SortSelect({ value, onChange }: { value: Sort; onChange: (sort: Sort) => void }) {
  const t = useText();
  return (
    <NativeSelect
      aria-label={t("sort.label")}
      size="xs"
      visibleFrom="sm"
      w={170}
      leftSection={<IconArrowsSort aria-hidden size={14} stroke={1.7} />}
      data={offered.map((sort) => ({ value: sort, label: t(`sort.${words[sort]}`) }))}
      value={offered.find((sort) => sort === value) ?? offered[0]}
      onChange={(event) => {
        const chosen = offered.find((each) => each === event.currentTarget.value);
        if (chosen) onChange(chosen);
      }}
    />
  );
}

import type { OutputOf } from "#base/contract/op.ts";
import { RecordSelect } from "#base/ui/record-select.tsx";
import type { RecordChoice } from "#base/ui/record-select.tsx";
import { opQuery, useOp } from "#base/ui/use-op.ts";
import { get, list } from "../contract.ts";

export type Territory = OutputOf<typeof get>;

/** Chooses a territory; the one it lies in stands beside it. `except` leaves out the ones it must not be. */
export function TerritorySelect({
  except,
  ...props
}: RecordChoice<Territory> & { except?: (territory: Territory) => boolean }) {
  const names = useOp(
    list,
    { limit: 200 },
    { select: (page) => new Map(page.items.map(({ id, name }) => [id, name])) },
  ).data;
  return (
    <RecordSelect
      {...props}
      except={except}
      find={(words) => opQuery(list, { limit: 200, ...(words ? { q: words } : {}) })}
      one={(id) => opQuery(get, { id })}
      describe={(territory) => (territory.parentId === null ? null : (names?.get(territory.parentId) ?? null))}
    />
  );
}

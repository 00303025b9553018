import type { OutputOf } from "#base/contract/op.ts";
import { RecordSelect } from "#base/ui/record-select.tsx";
import type { RecordChoice } from "#base/ui/record-select.tsx";
import { opQuery } from "#base/ui/use-op.ts";
import { getTeam, listTeams } from "../contract.ts";

export type Team = OutputOf<typeof getTeam>;

/** Chooses a team; `except` leaves out the teams it must not be. */
export function TeamSelect({ except, ...props }: RecordChoice<Team> & { except?: (team: Team) => boolean }) {
  return (
    <RecordSelect
      {...props}
      except={except}
      find={(words) => opQuery(listTeams, { limit: 200, ...(words ? { q: words } : {}) })}
      one={(id) => opQuery(getTeam, { id })}
      describe={(team) => team.managerName}
    />
  );
}

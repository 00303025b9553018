/** Which records an actor may see, beyond the organisation: everything, or those of these owners, teams, territories. */
export type Sight = {
  all: boolean;
  owners: readonly string[];
  teams: readonly string[];
  territories: readonly string[];
};

/** Who acts: a signed-in person, an API key on behalf of a person, a job, or the system itself (set-up, command line). */
export type Actor = {
  kind: "person" | "api_key" | "job" | "system";
  orgId: string;
  personId: string | null;
  role: string;
  capabilities: ReadonlySet<string>;
  sight: Sight;
  language: "nl" | "en";
  timeZone: string;
  currency: string;
};

/** Sees everything of the organisation. */
export const SEES_ALL: Sight = { all: true, owners: [], teams: [], territories: [] };

import { invalidField } from "#base/contract/problem.ts";
import { refusedAs } from "#base/platform/violations.ts";

const FIELDS = {
  company_id: "companyId",
  owner_id: "ownerId",
  team_id: "teamId",
  territory_id: "territoryId",
  channel_id: "channelId",
  close_reason_id: "reasonId",
};

const problems = {
  ...Object.fromEntries(
    Object.entries(FIELDS).map(([column, field]) => [
      `opportunity_org_id_${column}_fkey`,
      () => invalidField(field, "no_such_record"),
    ]),
  ),
  opportunity_line_org_id_product_id_fkey: () => invalidField("lines", "no_such_record"),
};

/** Waits for a write; an id that is unknown or of another organisation is a problem of its field. */
export const withKnownReferences = <T>(write: PromiseLike<T>): Promise<T> => refusedAs(write, problems);

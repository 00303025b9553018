import { sql, type SQL } from "drizzle-orm";
import type { z } from "zod";
import { invalidField, notFound, Problem } from "#base/contract/problem.ts";
import type { Actor } from "#base/platform/actor.ts";
import { isoInstant, type Tx } from "#base/platform/transaction.ts";
import type * as contract from "../contract.ts";

export type Company = z.output<typeof contract.company>;
export type CompanyDetail = z.output<typeof contract.companyDetail>;

type Moment = string | Date;
export type CompanyRow = Omit<Company, "createdAt" | "updatedAt" | "deletedAt"> & {
  createdAt: Moment;
  updatedAt: Moment;
  deletedAt: Moment | null;
};

/** The columns of a company `c`, from `companyTables`. */
export const companyColumns: SQL = sql`c.id, c.name, c.sector, c.employees, c.revenue, c.founded_year as "foundedYear", c.website,
  c.street, c.postal_code as "postalCode", c.city, c.country, c.territory_id as "territoryId", t.name as "territoryName",
  c.owner_id as "ownerId", p.name as "ownerName", c.parent_id as "parentId", above.name as "parentName", c.external_id as "externalId",
  c.deleted_at as "deletedAt", c.created_at as "createdAt", c.updated_at as "updatedAt", c.version`;

export const companyTables: SQL = sql`company c
  left join territory t on t.org_id = c.org_id and t.id = c.territory_id
  left join person p on p.org_id = c.org_id and p.id = c.owner_id
  left join company above on above.org_id = c.org_id and above.id = c.parent_id`;

export const presentCompany = (row: CompanyRow): Company => ({
  ...row,
  deletedAt: row.deletedAt && isoInstant(row.deletedAt),
  createdAt: isoInstant(row.createdAt),
  updatedAt: isoInstant(row.updatedAt),
});

/** One company the actor sees, locked against other writers when it is about to change; throws not_found. */
export async function findCompany(
  tx: Tx,
  orgId: string,
  id: string,
  options: { lock?: boolean } = {},
): Promise<Company> {
  const { rows } = await tx.execute<CompanyRow>(
    sql`select ${companyColumns} from ${companyTables} where c.org_id = ${orgId}::uuid and c.id = ${id}::uuid${options.lock ? sql` for update of c` : sql``}`,
  );
  if (!rows[0]) throw notFound();
  return presentCompany(rows[0]);
}

/** A company with what this actor may do with it now. */
export function withRights(company: Company, { capabilities }: Actor): CompanyDetail {
  const binned = company.deletedAt !== null;
  return {
    ...company,
    can: {
      edit: !binned && capabilities.has("company.update"),
      bin: !binned && capabilities.has("company.delete"),
      restore: binned && capabilities.has("company.delete"),
    },
  };
}

/** What the database refuses of a company, in the words of the API. */
export const companyProblems = {
  company_org_id_territory_id_fkey: () => invalidField("territoryId", "choice"),
  company_org_id_owner_id_fkey: () => invalidField("ownerId", "choice"),
  company_org_id_parent_id_fkey: () => invalidField("parentId", "choice"),
  company_check: () => new Problem("companies.cycle", 409),
};

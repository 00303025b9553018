/** Everything an actor can be allowed to do, as thing.verb. */
export const CAPABILITIES = [
  "opportunity.read",
  "opportunity.create",
  "opportunity.update",
  "opportunity.close",
  "opportunity.reassign",
  "opportunity.delete",
  "pipeline.manage",
  "company.read",
  "company.create",
  "company.update",
  "company.delete",
  "product.read",
  "product.manage",
  "person.read",
  "person.manage",
  "team.manage",
  "territory.read",
  "territory.manage",
  "organisation.manage",
  "api_key.manage",
  "import.run",
  "event.read",
] as const;

/** One thing an actor can be allowed to do. */
export type Capability = (typeof CAPABILITIES)[number];

/** The roles a person can have, in the order screens show them. */
export const ROLES = [
  "rep",
  "sales_manager",
  "sales_ops",
  "director",
  "marketing",
  "account_manager",
  "finance",
  "hr",
  "admin",
  "auditor",
] as const;

/** The role of a person: a named set of capabilities. */
export type Role = (typeof ROLES)[number];

/** Whose records a person sees: their own, their team's, their territories', or everybody's. */
export const VISIBILITIES = ["own", "team", "territory", "all"] as const;

/** How far a person sees. */
export type Visibility = (typeof VISIBILITIES)[number];

const read = ["opportunity.read", "company.read", "product.read", "person.read", "territory.read"] as const;
const sell = [
  ...read,
  "opportunity.create",
  "opportunity.update",
  "opportunity.close",
  "opportunity.delete",
  "company.create",
  "company.update",
] as const;
const lead = [...sell, "opportunity.reassign", "company.delete"] as const;

const sets: Record<Role, ReadonlySet<Capability>> = {
  rep: new Set(sell),
  sales_manager: new Set(lead),
  sales_ops: new Set([
    ...lead,
    "pipeline.manage",
    "product.manage",
    "team.manage",
    "territory.manage",
    "api_key.manage",
    "import.run",
    "event.read",
  ] as const),
  director: new Set(lead),
  marketing: new Set([...read, "company.create", "company.update"] as const),
  account_manager: new Set(sell),
  finance: new Set([...read, "product.manage"] as const),
  // Deals are none of personnel's business.
  hr: new Set(["company.read", "product.read", "person.read", "territory.read"] as const),
  admin: new Set(CAPABILITIES),
  auditor: new Set([...read, "event.read"] as const),
};

/** What a role may do. */
export function capabilitiesOf(role: Role): ReadonlySet<Capability> {
  return sets[role];
}

/** Whether a text names a role. */
export function isRole(value: string): value is Role {
  return (ROLES as readonly string[]).includes(value);
}

/** How far a role sees unless told otherwise. */
export function defaultVisibility(role: Role): Visibility {
  if (role === "rep" || role === "account_manager") return "own";
  return role === "sales_manager" ? "team" : "all";
}

/** Whether everything the role may do is among the given capabilities, so that nobody hands out more than they have. */
export function isWithin(role: Role, allowed: ReadonlySet<string>): boolean {
  return [...sets[role]].every((capability) => allowed.has(capability));
}

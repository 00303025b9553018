import { createHash, randomBytes } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { invalidField, Problem } from "#base/contract/problem.ts";
import type { Actor } from "#base/platform/actor.ts";
import { command } from "#base/platform/command.ts";
import { newId } from "#base/platform/new-id.ts";
import type { Tx } from "#base/platform/transaction.ts";
import * as contract from "../contract.ts";
import { keyFrom, shownPartOf } from "../core/api-key.ts";
import { capabilitiesOf, isWithin, type Role } from "../core/roles.ts";
import { findApiKey } from "./read-api-key.ts";
import { apiKeyTable, personTable } from "./tables.ts";

const MAX_YEARS = 5;

export const createApiKey = command(
  contract.createApiKey,
  async ({ tx, actor, now, emit }, { name, personId, role, expiresAt }) => {
    const person = await findHolder(tx, actor, personId);
    const keyRole = role ?? person.role;
    expectWithinRights(keyRole, person.role, actor);
    const id = newId(now);
    const key = keyFrom(randomBytes(32));
    await tx.insert(apiKeyTable).values({
      orgId: actor.orgId,
      id,
      personId: person.id,
      name,
      prefix: shownPartOf(key),
      hash: createHash("sha256").update(key).digest("hex"),
      role: keyRole,
      expiresAt: expiryOf(expiresAt, now),
      createdAt: now,
    });
    const after = await findApiKey(tx, actor.orgId, id);
    emit("api_key.created", { entity: "api_key", entityId: id, after });
    return { ...after, key };
  },
  { secretAnswer: true },
);

async function findHolder(tx: Tx, actor: Actor, personId: string | undefined): Promise<{ id: string; role: Role }> {
  const id = personId ?? actor.personId;
  if (id === null) throw invalidField("personId", "required");
  const [person] = await tx
    .select({ id: personTable.id, role: personTable.role, active: personTable.active })
    .from(personTable)
    .where(and(eq(personTable.orgId, actor.orgId), eq(personTable.id, id)));
  if (!person) throw invalidField("personId", "choice");
  if (!person.active) throw invalidField("personId", "people.inactive");
  return person;
}

/** Nobody makes a key that may do more than they, or the person it acts for, may do. */
function expectWithinRights(keyRole: Role, personRole: Role, actor: Actor): void {
  if (!isWithin(keyRole, capabilitiesOf(personRole)) || !isWithin(keyRole, actor.capabilities))
    throw new Problem("people.key_role", 422);
}

function expiryOf(wanted: string | undefined, now: Date): Date {
  if (wanted === undefined) return yearsAfter(now, 1);
  const expiry = new Date(wanted);
  if (expiry <= now || expiry > yearsAfter(now, MAX_YEARS))
    throw invalidField("expiresAt", "people.key_expiry", { years: MAX_YEARS });
  return expiry;
}

function yearsAfter(now: Date, years: number): Date {
  const later = new Date(now);
  later.setUTCFullYear(now.getUTCFullYear() + years);
  return later;
}

import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import { Problem } from "#base/contract/problem.ts";
import type { Actor } from "#base/platform/actor.ts";
import type { Auth } from "#base/platform/auth.ts";
import type { Database } from "#base/platform/database.ts";
import { asOwner, type Tx } from "#base/platform/transaction.ts";
import { actorOfSession, loadActor } from "#company/people/index.ts";

const REMEMBER_MS = 5000;
const MAX_REMEMBERED = 10_000;

/** Finds who calls and remembers it for a few seconds; `forget` is called when rights change in this process. */
export type ActorFinder = { find: (headers: Headers) => Promise<Actor | null>; forget: () => void };

type Found = { actor: Actor | null; until: number };

export function createActorFinder(options: { database: Database; auth: Auth; clock: () => Date }): ActorFinder {
  const remembered = new Map<string, Found>();

  const remember = async (credential: string, load: () => Promise<Actor | null>): Promise<Actor | null> => {
    const name = createHash("sha256").update(credential).digest("base64");
    const now = options.clock().getTime();
    const known = remembered.get(name);
    if (known && known.until > now) return known.actor;
    const actor = await load();
    if (remembered.size >= MAX_REMEMBERED) remembered.clear();
    if (actor) remembered.set(name, { actor, until: now + REMEMBER_MS });
    return actor;
  };

  const find = async (headers: Headers): Promise<Actor | null> => {
    const authorization = headers.get("authorization");
    if (authorization !== null) {
      const key = /^Bearer\s+(\S+)$/i.exec(authorization)?.[1];
      const actor = key
        ? await remember(`key ${key}`, () => asOwner(options.database, (tx) => actorOfKey(tx, key, options.clock())))
        : null;
      if (!actor) throw new Problem("unauthorized", 401);
      return actor;
    }
    const cookie = headers.get("cookie");
    if (!cookie?.includes("koers.session_token=")) return null;
    return remember(`cookie ${cookie}`, async () => {
      const session = await options.auth.readSession(headers);
      return session && asOwner(options.database, (tx) => actorOfSession(tx, session.authUserId));
    });
  };
  return { find, forget: () => remembered.clear() };
}

async function actorOfKey(tx: Tx, key: string, now: Date): Promise<Actor | null> {
  const hash = createHash("sha256").update(key).digest("hex");
  const { rows } = await tx.execute<{ org_id: string; id: string; person_id: string; role: string }>(sql`
    update api_key k set last_used_on = ${now.toISOString()}::date from person p
    where k.hash = ${hash} and k.revoked_at is null and (k.expires_at is null or k.expires_at > ${now.toISOString()}::timestamptz)
      and p.org_id = k.org_id and p.id = k.person_id and p.active
    returning k.org_id, k.id, k.person_id, k.role`);
  return rows[0] ? loadActor(tx, rows[0].org_id, rows[0].person_id, { kind: "api_key", role: rows[0].role }) : null;
}

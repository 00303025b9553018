import { Problem } from "#base/contract/problem.ts";
import { open } from "#base/platform/command.ts";
import { asOwner } from "#base/platform/transaction.ts";
import * as contract from "../contract.ts";
import { actorOfSession } from "./load-actor.ts";
import { readMe } from "./read-me.ts";
import { endSessions } from "./sign-in-records.ts";

export const signIn = open(contract.signIn, async ({ platform, call }, { email, password }) => {
  const signedIn = await platform.auth.signIn(email, password, call.headers);
  if (!signedIn) throw new Problem("sign_in_failed", 401);
  const me = await asOwner(platform.database, async (tx) => {
    const actor = await actorOfSession(tx, signedIn.authUserId);
    // Who has left gets the same answer as who mistyped, and no session stays behind.
    if (!actor) await endSessions(tx, signedIn.authUserId);
    return actor && readMe(tx, actor);
  });
  if (!me) throw new Problem("sign_in_failed", 401);
  call.setCookies(signedIn.cookies);
  return me;
});

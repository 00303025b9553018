import { command } from "#base/platform/command.ts";
import * as contract from "../contract.ts";

export const signOut = command<typeof contract.signOut, void>(contract.signOut, async () => null, {
  changesRights: true,
  async before({ platform, actor, call }) {
    if (actor.kind === "person") call.setCookies(await platform.auth.signOut(call.headers));
  },
});

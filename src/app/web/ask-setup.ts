import { call } from "#base/ui/api.ts";
import { setupState } from "../setup-contract.ts";

/** Asks the server whether this installation still has to be set up. */
export async function askSetup(): Promise<boolean> {
  return (await call(setupState, {})).needed;
}

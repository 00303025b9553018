import { nl as base } from "#base/messages/nl.ts";
import { nl as app } from "../messages/nl.ts";

/** Every Dutch text, a namespace per room; a room adds its line here and in catalogue-en. */
export const catalogues = { base, app };

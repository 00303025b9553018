import { en as base } from "#base/messages/en.ts";
import { en as app } from "../messages/en.ts";
import type { catalogues as dutch } from "./catalogue-nl.ts";

/** Every English text, with the same namespaces as the Dutch. */
export const catalogues: Record<keyof typeof dutch, object> = { base, app };

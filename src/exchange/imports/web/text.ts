import { roomText } from "#base/ui/i18n.ts";
import type { nl } from "../messages/nl.ts";

/** The texts of this room. */
export const useText = roomText<typeof nl>("imports", {
  nl: () => import("../messages/nl.ts").then((texts) => texts.nl),
  en: () => import("../messages/en.ts").then((texts) => texts.en),
});

import { roomText } from "#base/ui/i18n.ts";
import type { nl } from "../messages/nl.ts";

/** The texts of this room, in the language on screen. */
export const useText = roomText<typeof nl>("opportunities");

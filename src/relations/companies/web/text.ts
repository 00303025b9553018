import { roomText } from "#base/ui/i18n.ts";
import type { web } from "../messages/nl-web.ts";

/** The texts of this room's screens. */
export const useText = roomText<{ web: typeof web }>("companies");

import { roomText } from "#base/ui/i18n.ts";
import type { nl } from "../messages/nl.ts";

export const useText = roomText<typeof nl>("app");

import type { Catalogue } from "#base/contract/catalogue.ts";
import { web } from "./en-web.ts";
import type { nl } from "./nl.ts";

export const en: Catalogue<typeof nl> = {
  web,
  defaults: { channels: { direct: "Direct sales", partner: "Partners", online: "Online" } },
  fields: {
    name: "Name",
    currency: "Currency",
    language: "Language",
    fiscalYearStart: "Fiscal year starts in",
    timeZone: "Time zone",
    createdAt: "Created",
    position: "Position",
    retired: "No longer in use",
    time_zone: "We do not know this time zone. Write it like Europe/Amsterdam.",
  },
  problems: {
    currency_in_use: {
      title: "The currency is fixed",
      detail:
        "Amounts have already been entered, and they would suddenly mean something else. Nothing was changed. If you work with another currency, choose it per product or deal.",
    },
    channel_taken: {
      title: "This sales channel already exists",
      detail:
        "Another sales channel has this name, perhaps one that is no longer in use. Nothing was changed. Choose another name or use the old one again.",
    },
  },
};

import type { Catalogue } from "#base/contract/catalogue.ts";
import type { nl } from "./nl.ts";
import { web } from "./en-web.ts";

export const en: Catalogue<typeof nl> = {
  title: "Organisation",
  channelsTitle: "Sales channels",
  entities: { organisation: "organisation", channel: "sales channel" },
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
  hints: {
    currency: "Fixed as soon as an amount has been entered anywhere.",
    fiscalYearStart: "Quarters and years in reports follow your fiscal year.",
    timeZone: "Decides when a day begins and ends.",
    language: "The language for whoever has not chosen one.",
    retiredChannel: "Cannot be chosen any more; existing deals keep it.",
  },
  actions: {
    addChannel: "Add sales channel",
    retireChannel: "Take out of use",
    reviveChannel: "Use again",
    moveUp: "Move up",
    moveDown: "Move down",
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
  web,
};

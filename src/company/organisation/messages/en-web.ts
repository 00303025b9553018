import type { Catalogue } from "#base/contract/catalogue.ts";
import type { web as nlWeb } from "./nl-web.ts";

export const web: Catalogue<typeof nlWeb> = {
  nav: "Organisation",
  saved: "Settings saved",
  hints: {
    currency: "Fixed once an amount has been filled in anywhere.",
    fiscalYearStart: "Quarters and years in reports follow your fiscal year.",
    timeZone: "Decides when a day begins and ends.",
    language: "For whoever has not chosen a language.",
  },
  title: "Organisation",
  fiscalExample: "Fiscal year {{label}} runs from {{from}} through {{until}}; quarter 1 is {{quarter}}.",
  nowThere: "Now there: {{time}}",
  unsaved: "Not saved yet",
  channels: {
    title: "Sales channels",
    intro: "By which way a deal comes in or is closed. You choose the channel on the deal and report by it.",
    add: "Add channel",
    addField: "New sales channel",
    placeholder: "Web shop",
    name: "Name of {{name}}",
    up: "Move {{name}} up",
    down: "Move {{name}} down",
    retire: "Retire {{name}}",
    revive: "Use {{name}} again",
    retired: "No longer in use",
    retiredHint: "Cannot be chosen any more; existing deals keep it.",
    retiredDone: "{{name}} is retired",
    moved: "{{name}} is now in place {{position}}",
    emptyTitle: "No sales channels yet",
    emptyDetail: "Add the ways you sell by, such as direct sales, partners or online.",
  },
};

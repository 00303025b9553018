import type { Catalogue } from "#base/contract/catalogue.ts";
import type { web as nlWeb } from "./nl-web.ts";

export const web: Catalogue<typeof nlWeb> = {
  nav: "Territories",
  title: "Territories",
  add: "Add territory",
  addBelow: "Add territory below",
  tree: "Territories and who works them",
  people_one: "{{count}} person",
  people_other: "{{count}} people",
  nobody: "nobody",
  emptyTitle: "No territories yet",
  emptyDetail:
    "Divide your market into territories, for example North, South and Belgium, with provinces below them. Whoever works a territory can see everything in it.",
  form: {
    addTitle: "Add territory",
    editTitle: "Edit territory",
    namePlaceholder: "North Holland",
    parentHint: "Empty: a territory at the top level.",
    people: "Who works this territory",
    peopleHint: "With sight ‘Own territories’ they see everything in it and in the territories below.",
    addPerson: "Add person",
    removePerson: "Remove {{name}}",
    add: "Add",
  },
  added: "{{name}} added",
  saved: "{{name}} saved",
  menu: "Actions for {{name}}",
  edit: "Edit",
  remove: "Delete",
  removeTitle: "Delete territory {{name}}?",
  removeDetail: "Only possible when no companies, deals or other territories refer to it, not even in the past.",
  removed: "{{name}} deleted",
  keys: "↑ ↓ walk · → ← expand and collapse · Enter edit · Delete delete",
};

import type { Catalogue } from "#base/contract/catalogue.ts";
import { web } from "./en-web.ts";
import type { nl } from "./nl.ts";

export const en: Catalogue<typeof nl> = {
  web,
  fields: {
    name: "Name",
    parentId: "Lies in",
    personIds: "Who works it",
    externalId: "Identifier in the source",
    createdAt: "Added",
    updatedAt: "Changed",
  },
  problems: {
    name_taken: {
      title: "This territory already exists",
      detail:
        "At the same place in the tree there is a territory with this name. Nothing was changed. Choose another name or another place.",
    },
    cycle: {
      title: "That would make a circle",
      detail:
        "A territory cannot lie within itself, not even by way of another. Nothing was changed. Choose another territory above it.",
    },
    in_use: {
      title: "This territory cannot be removed",
      detail:
        "Territories, companies or deals belong to it, now or in the past. Nothing was removed. Move those first, or rename this territory.",
    },
  },
};

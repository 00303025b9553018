import { web } from "./nl-web.ts";

/** Texts of the screens, names of fields, what is wrong with a field (in snake_case), and problems. */
export const nl = {
  web,
  fields: {
    name: "Naam",
    parentId: "Ligt in",
    personIds: "Wie er werken",
    externalId: "Kenmerk in de bron",
    createdAt: "Toegevoegd",
    updatedAt: "Gewijzigd",
  },
  problems: {
    name_taken: {
      title: "Dit gebied is er al",
      detail:
        "Op dezelfde plek in de boom staat al een gebied met deze naam. Er is niets gewijzigd. Kies een andere naam of een andere plek.",
    },
    cycle: {
      title: "Dat wordt een kringetje",
      detail:
        "Een gebied kan niet in zichzelf liggen, ook niet via een ander gebied. Er is niets gewijzigd. Kies een ander gebied erboven.",
    },
    in_use: {
      title: "Dit gebied kan niet weg",
      detail:
        "Er horen gebieden, bedrijven of kansen bij, nu of in het verleden. Er is niets verwijderd. Zet die eerst ergens anders onder, of hernoem dit gebied.",
    },
  },
};

import { web } from "./nl-web.ts";

/** Texts of the screens, names of fields, what is wrong with a field (in snake_case), and problems. */
export const nl = {
  web,
  fields: {
    name: "Naam",
    email: "E-mailadres",
    role: "Rol",
    visibility: "Zicht",
    language: "Taal",
    active: "Werkt hier",
    canSignIn: "Kan aanmelden",
    password: "Wachtwoord",
    currentPassword: "Huidig wachtwoord",
    newPassword: "Nieuw wachtwoord",
    teamId: "Team",
    teamName: "Team",
    managesTeamIds: "Leidt",
    parentId: "Onderdeel van",
    managerId: "Leidinggevende",
    managerName: "Leidinggevende",
    memberCount: "Leden",
    personId: "Persoon",
    personName: "Persoon",
    kind: "Als",
    fromOn: "Vanaf",
    untilOn: "Tot",
    prefix: "Begint met",
    expiresAt: "Geldig tot",
    lastUsedOn: "Laatst gebruikt",
    revokedAt: "Ingetrokken",
    externalId: "Kenmerk in de bron",
    createdAt: "Toegevoegd",
    updatedAt: "Gewijzigd",
    password_short: "Minstens 12 tekens. Een paar gewone woorden achter elkaar is prima.",
    password_guessable: "Dit is te raden: er zit een naam, e-mailadres of bedrijfsnaam in. Neem iets anders.",
    password_common:
      "Dit is een wachtwoord dat vaak voorkomt. Neem een paar woorden die niets met elkaar te maken hebben.",
    wrong_password: "Dit is niet je huidige wachtwoord.",
    email_needed: "Wie kan aanmelden heeft een e-mailadres nodig.",
    inactive: "Deze persoon werkt hier niet meer. Kies iemand anders.",
    in_future: "Kies vandaag of een dag ervoor.",
    key_expiry: "Kies een moment in de toekomst, hooguit {{years}} jaar vooruit.",
  },
  problems: {
    email_taken: {
      title: "Dit e-mailadres is al in gebruik",
      detail:
        "Iemand anders heeft dit e-mailadres, misschien iemand die hier niet meer werkt. Er is niets gewijzigd. Gebruik een ander adres of pas die persoon aan.",
    },
    last_admin: {
      title: "Er moet een beheerder blijven",
      detail:
        "Dit is de laatste actieve beheerder die kan aanmelden. Er is niets gewijzigd. Maak eerst iemand anders beheerder.",
    },
    team_taken: {
      title: "Dit team is er al",
      detail: "Een ander team heeft deze naam. Er is niets gewijzigd. Kies een andere naam.",
    },
    team_cycle: {
      title: "Dat wordt een kringetje",
      detail:
        "Een team kan niet onder zichzelf vallen, ook niet via een ander team. Er is niets gewijzigd. Kies een ander team erboven.",
    },
    team_in_use: {
      title: "Dit team kan niet weg",
      detail:
        "Er horen mensen, teams of kansen bij, nu of in het verleden. Er is niets verwijderd, want dan zou de historie niet meer kloppen. Hernoem het team of zet het ergens anders onder.",
    },
    membership_order: {
      title: "Deze dag past niet in de historie",
      detail:
        "Er is een latere wisseling vastgelegd, en die zou hierdoor veranderen. Er is niets gewijzigd. Kies een latere dag.",
    },
    key_role: {
      title: "Deze rol mag te veel",
      detail:
        "Een API-sleutel mag nooit meer dan de persoon namens wie hij werkt, en nooit meer dan jij. Er is geen sleutel gemaakt. Kies een rol met minder rechten.",
    },
    only_in_person: {
      title: "Dit kan alleen een aangemeld persoon",
      detail:
        "Met een API-sleutel of vanaf de opdrachtregel kan dit niet. Er is niets gewijzigd. Meld je aan in de browser.",
    },
  },
};

import type { Catalogue } from "#base/contract/catalogue.ts";
import { web } from "./en-web.ts";
import type { nl } from "./nl.ts";

export const en: Catalogue<typeof nl> = {
  web,
  fields: {
    name: "Name",
    email: "E-mail address",
    role: "Role",
    visibility: "Sees",
    language: "Language",
    active: "Works here",
    canSignIn: "Can sign in",
    password: "Password",
    currentPassword: "Current password",
    newPassword: "New password",
    teamId: "Team",
    teamName: "Team",
    managesTeamIds: "Leads",
    parentId: "Part of",
    managerId: "Manager",
    managerName: "Manager",
    memberCount: "Members",
    personId: "Person",
    personName: "Person",
    kind: "As",
    fromOn: "From",
    untilOn: "Until",
    prefix: "Starts with",
    expiresAt: "Valid until",
    lastUsedOn: "Last used",
    revokedAt: "Revoked",
    externalId: "Identifier in the source",
    createdAt: "Added",
    updatedAt: "Changed",
    password_short: "At least 12 characters. A few ordinary words in a row is fine.",
    password_guessable:
      "This can be guessed: it has a name, e-mail address or company name in it. Choose something else.",
    password_common: "This is a common password. Use a few words that have nothing to do with each other.",
    wrong_password: "This is not your current password.",
    email_needed: "Who can sign in needs an e-mail address.",
    inactive: "This person no longer works here. Choose somebody else.",
    in_future: "Choose today or a day before it.",
    key_expiry: "Choose a moment in the future, at most {{years}} years ahead.",
  },
  problems: {
    email_taken: {
      title: "This e-mail address is already in use",
      detail:
        "Somebody else has this e-mail address, perhaps somebody who no longer works here. Nothing was changed. Use another address or change that person.",
    },
    last_admin: {
      title: "An administrator has to remain",
      detail:
        "This is the last active administrator who can sign in. Nothing was changed. Make somebody else administrator first.",
    },
    team_taken: {
      title: "This team already exists",
      detail: "Another team has this name. Nothing was changed. Choose another name.",
    },
    team_cycle: {
      title: "That would make a circle",
      detail:
        "A team cannot be below itself, not even by way of another team. Nothing was changed. Choose another team above it.",
    },
    team_in_use: {
      title: "This team cannot be removed",
      detail:
        "People, teams or deals belong to it, now or in the past. Nothing was removed, because history would no longer be right. Rename the team or put it below another.",
    },
    membership_order: {
      title: "This day does not fit the history",
      detail: "A later change has been recorded, and this would alter it. Nothing was changed. Choose a later day.",
    },
    key_role: {
      title: "This role may do too much",
      detail:
        "An API key may never do more than the person it acts for, and never more than you. No key was made. Choose a role with fewer rights.",
    },
    only_in_person: {
      title: "Only a signed-in person can do this",
      detail:
        "It cannot be done with an API key or from the command line. Nothing was changed. Sign in with a browser.",
    },
  },
};

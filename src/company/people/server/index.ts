import type { Handler } from "#base/platform/command.ts";
import { addMember } from "./add-member.ts";
import { create } from "./create.ts";
import { createApiKey } from "./create-api-key.ts";
import { createTeam } from "./create-team.ts";
import { edit } from "./edit.ts";
import { editMe } from "./edit-me.ts";
import { editTeam } from "./edit-team.ts";
import { get } from "./get.ts";
import { getMe } from "./get-me.ts";
import { getTeam } from "./get-team.ts";
import { list } from "./list.ts";
import { listApiKeys } from "./list-api-keys.ts";
import { listMembers } from "./list-members.ts";
import { listTeams } from "./list-teams.ts";
import { memberships } from "./memberships.ts";
import { removeMember } from "./remove-member.ts";
import { removeTeam } from "./remove-team.ts";
import { revokeApiKey } from "./revoke-api-key.ts";
import { signIn } from "./sign-in.ts";
import { signOut } from "./sign-out.ts";

/** What this room does on the server. */
export const handlers: Handler[] = [
  list,
  get,
  create,
  edit,
  memberships,
  listTeams,
  getTeam,
  createTeam,
  editTeam,
  removeTeam,
  listMembers,
  addMember,
  removeMember,
  signIn,
  signOut,
  getMe,
  editMe,
  listApiKeys,
  createApiKey,
  revokeApiKey,
];

import { avatar } from "#company/people/web/index.tsx";
export const page = avatar;

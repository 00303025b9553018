import { avatar } from "../web/index.tsx";
export const drawn = avatar;

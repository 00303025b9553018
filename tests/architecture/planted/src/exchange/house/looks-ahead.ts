import { page } from "#app/web.tsx";
export const ahead = page;

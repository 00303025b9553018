import { button } from "#base/ui/button.tsx";
export const avatar = button;

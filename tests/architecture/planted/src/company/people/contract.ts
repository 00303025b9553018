import { op } from "#base/contract/op.ts";
export const people = op;

import { expect } from "vitest";
export const tool = expect;

import { tested } from "./read.test.ts";
export const leaned = tested;

import { read } from "./read.ts";
export const tested = read;

import { cents } from "#base/kernel/money.ts";
import { unit } from "#base/metrics/define.ts";
export const name = cents + unit;

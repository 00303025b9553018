import { cents } from "#base/kernel/money.ts";
export const unit = cents;

import type { Category, Opportunity, Stage } from "./opportunity.ts";

/** Own category with its reason, kept when the stage moves; the stage's own category without a reason means: follow the stage again. */
export function chooseCategory(
  before: Opportunity,
  stage: Stage,
  category: Category,
  reason: string | null,
): Opportunity {
  const own = category !== stage.category || reason !== null;
  return { ...before, category, categoryOwn: own, categoryReason: own ? reason : null };
}

/** Own probability in percent; null follows the stage again. */
export function chooseProbability(before: Opportunity, stage: Stage, probability: number | null): Opportunity {
  return { ...before, probability: probability ?? stage.probability, probabilityOwn: probability !== null };
}

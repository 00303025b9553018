import { newId } from "#base/platform/new-id.ts";
import type { Tx } from "#base/platform/transaction.ts";
import { en } from "../messages/en.ts";
import { nl } from "../messages/nl.ts";
import type { Category, GateField } from "../core/opportunity.ts";
import { insertPipeline } from "./edit-pipeline.ts";
import { closeReasonTable } from "./tables.ts";

type Default = {
  key: keyof typeof nl.defaults.stages;
  funnelPart: "top" | "middle" | "bottom";
  probability: number;
  usualDays: number;
  category: Category;
  requiredFields: GateField[];
};

/** The pipeline of document 002: seven stages; probabilities and usual days are starting values a company adapts. */
const STAGES: Default[] = [
  { key: "lead_generation", funnelPart: "top", probability: 5, usualDays: 14, category: "omitted", requiredFields: [] },
  { key: "qualification", funnelPart: "top", probability: 10, usualDays: 21, category: "pipeline", requiredFields: [] },
  {
    key: "needs_analysis",
    funnelPart: "middle",
    probability: 25,
    usualDays: 21,
    category: "pipeline",
    requiredFields: [],
  },
  {
    key: "proposal",
    funnelPart: "middle",
    probability: 50,
    usualDays: 14,
    category: "pipeline",
    requiredFields: ["amount", "expectedClose"],
  },
  {
    key: "negotiation",
    funnelPart: "bottom",
    probability: 70,
    usualDays: 14,
    category: "best_case",
    requiredFields: ["amount", "expectedClose"],
  },
  {
    key: "closing",
    funnelPart: "bottom",
    probability: 90,
    usualDays: 7,
    category: "commit",
    requiredFields: ["amount", "expectedClose"],
  },
  {
    key: "follow_up",
    funnelPart: "bottom",
    probability: 95,
    usualDays: 7,
    category: "commit",
    requiredFields: ["amount", "expectedClose"],
  },
];

/** Gives a new organisation its default pipeline and reasons, named in its language. */
export async function seedPipeline(tx: Tx, orgId: string, language: "nl" | "en", now: Date): Promise<void> {
  const { defaults } = language === "nl" ? nl : en;
  const stages = STAGES.map(({ key, ...stage }) => {
    const { name, purpose, criteria } = defaults.stages[key];
    const exitCriteria = Object.entries(criteria).map(([criterion, text]) => ({ key: criterion, text }));
    return { key, name, purpose, exitCriteria, ...stage };
  });
  await insertPipeline(tx, orgId, now, { name: defaults.pipeline, stages, isDefault: true });
  const reasons = [
    ...Object.values(defaults.wonReasons).map((name) => ({ outcome: "won" as const, name })),
    ...Object.values(defaults.lostReasons).map((name) => ({ outcome: "lost" as const, name })),
  ];
  await tx
    .insert(closeReasonTable)
    .values(reasons.map((reason, index) => ({ ...reason, orgId, id: newId(now), position: index + 1 })));
}

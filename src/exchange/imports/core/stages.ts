import { looseKey } from "./name-key.ts";

/** Where a deal stands: open in a stage, or closed with an outcome. */
export type StageTarget = { status: "open"; stageKey: string } | { status: "won" } | { status: "lost" };

/** A stage of the organisation's pipeline, as far as an import needs to know it. */
export type KnownStage = { key: string; name: string };

/** Stage of a closed deal while it was open, and of a deal whose source has no finer stages. */
export const openStageOfClosed = "qualification";

const open = (stageKey: string, ...names: string[]): [StageTarget, string[]] => [{ status: "open", stageKey }, names];

const spellings: readonly [StageTarget, string[]][] = [
  [{ status: "won" }, ["won", "closed won", "gewonnen", "order", "opdracht", "verkocht", "gescoord"]],
  [{ status: "lost" }, ["lost", "closed lost", "verloren", "afgewezen", "afgevallen", "niet doorgegaan"]],
  open("lead_generation", "prospecting", "prospect", "lead", "leadgeneratie", "lead generation", "nieuw", "new"),
  open(
    "qualification",
    "engaging",
    "engaged",
    "in gesprek",
    "kwalificatie",
    "qualification",
    "qualified",
    "gekwalificeerd",
  ),
  open("needs_analysis", "needs analysis", "discovery", "behoefteanalyse", "behoefte analyse", "inventarisatie"),
  open(
    "proposal",
    "proposal",
    "proposal sent",
    "quote",
    "voorstel",
    "offerte",
    "offerte verstuurd",
    "voorstel verstuurd",
    "aanbieding",
  ),
  open("negotiation", "negotiation", "negotiating", "onderhandeling", "in onderhandeling"),
  open("closing", "closing", "afsluiting", "afsluiten", "contract", "verbal commit"),
  open("follow_up", "follow up", "followup", "opvolging", "nazorg"),
];

const targets = new Map(spellings.flatMap(([target, names]) => names.map((name) => [looseKey(name), target] as const)));

/** The stage or outcome a text means: the organisation's own stage names first, then the usual Dutch and English words; null when unknown. */
export function stageOf(text: string, known: readonly KnownStage[]): StageTarget | null {
  const key = looseKey(text);
  const own = known.find((stage) => looseKey(stage.name) === key || looseKey(stage.key) === key);
  if (own) return { status: "open", stageKey: own.key };
  const target = targets.get(key) ?? null;
  if (target?.status === "open" && !known.some((stage) => stage.key === target.stageKey)) return null;
  return target;
}

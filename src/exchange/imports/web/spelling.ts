import { namedKinds } from "./run.ts";
import type { Choices, NamedKind, Question } from "./run.ts";

export const spellingKinds = [...namedKinds, "sector"] as const;
export type SpellingKind = (typeof spellingKinds)[number];

/** What becomes of a spelling. */
export type Fate =
  | { is: "use"; name: string; missing: boolean }
  /** `asked`: a person said so, rather than that nobody said anything. */
  | { is: "keep"; asked: boolean }
  | { is: "create" | "leave-empty" | "reject" | "undecided" };

type NameChoice = NonNullable<NonNullable<Choices["values"]>[NamedKind]>[string];

/** The spellings of one kind that are asked about. */
export function spellingsOf(questions: readonly Question[], kind: SpellingKind): Question[] {
  return questions.filter(({ topic, value }) => topic === kind && value !== null);
}

/** What becomes of a spelling under these choices: the decision about itself, else the suggestion when all are taken. */
export function fateOf(kind: SpellingKind, { value, suggestion, decided }: Question, choices: Choices): Fate {
  const accepted: Fate | null =
    choices.acceptSuggestions && suggestion !== null ? { is: "use", name: suggestion, missing: false } : null;
  if (kind === "sector") {
    const own = choices.sectors?.[value ?? ""];
    if (own === undefined) return accepted ?? { is: "keep", asked: false };
    return own === value ? { is: "keep", asked: true } : { is: "use", name: own, missing: false };
  }
  const own = choices.values?.[kind]?.[value ?? ""];
  if (own === undefined) return accepted ?? { is: "undecided" };
  return typeof own === "object" ? { is: "use", name: own.use, missing: !decided } : { is: own };
}

/** Whether a question still waits for somebody, as far as these choices tell. */
export function isOpen(question: Question, choices: Choices): boolean {
  if (question.decided) return false;
  if (question.topic === "stage") return choices.stages?.[question.value ?? ""] === undefined;
  if (question.topic === "closed-without-date") return choices.closedWithoutDate === undefined;
  const kind = namedKinds.find((known) => known === question.topic);
  if (kind === undefined) return true;
  const fate = fateOf(kind, question, choices);
  // A name of one's own may not exist; a suggested one always does.
  return fate.is === "undecided" || (fate.is === "use" && fate.missing && fate.name !== question.suggestion);
}

/** The choices with one spelling decided; for a sector "create" means that it stays as it is written. */
export function decideSpelling(kind: SpellingKind, value: string, choice: NameChoice, choices: Choices): Choices {
  if (kind === "sector") {
    const name = typeof choice === "object" ? choice.use : value;
    return { sectors: { ...choices.sectors, [value]: name } };
  }
  return { values: { ...choices.values, [kind]: { ...choices.values?.[kind], [value]: choice } } };
}

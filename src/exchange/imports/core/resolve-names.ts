import { nameKey } from "./name-key.ts";
import { addProblem } from "./read-fields.ts";
import type { ReadRow } from "./read-fields.ts";
import type { Choices, NamedField } from "./choices.ts";
import type { NameRegister } from "./name-register.ts";
import type { QuestionTopic } from "./plan.ts";
import type { QuestionList } from "./questions.ts";

type Outcome = {
  topic: QuestionTopic | null;
  key: string | null;
  fails: "choice_needed" | "value_unknown" | null;
  suggestion: string | null;
  decided: boolean;
};

/** Finds the key of the record a row names; null when the row leaves it out or a choice says so. Failures are added to the row. */
export type ResolveName = (read: ReadRow, field: string) => string | null;

const newTopic = {
  company: "new-company",
  product: "new-product",
  person: "new-person",
  territory: "new-territory",
} as const;

/** How names of one kind are looked up: exact name, then a decision, then an accepted suggestion, then the rule for new names. */
export function nameResolver<T>(
  kind: NamedField,
  register: NameRegister<T>,
  choices: Choices,
  questions: QuestionList,
): ResolveName {
  const outcomes = new Map<string, Outcome>();
  return (read, field) => {
    const value = read.texts[field];
    if (value === undefined) return null;
    const key = nameKey(value);
    let outcome = outcomes.get(key);
    if (!outcome) outcomes.set(key, (outcome = decide(kind, value, register, choices)));
    const { topic, suggestion, decided } = outcome;
    if (topic === kind) questions.note({ topic, file: read.file, row: read.row, value, suggestion, decided });
    else if (topic) questions.note({ topic, file: read.file, row: read.row, sample: value, decided });
    if (outcome.fails) addProblem(read, outcome.fails, { field, value, ...(suggestion && { params: { suggestion } }) });
    // A record whose own row failed is still mentioned here, so its name is kept.
    if (outcome.key !== null && !register.byKey(outcome.key)) register.mention(value);
    return outcome.key;
  };
}

function decide<T>(kind: NamedField, value: string, register: NameRegister<T>, choices: Choices): Outcome {
  const found = register.find(value);
  if (found) return { topic: null, key: found.key, fails: null, suggestion: null, decided: true };
  const suggestion = register.suggest(value);
  const explicit = choices.values[kind][nameKey(value)];
  const accepted = suggestion && choices.acceptSuggestions ? { use: suggestion } : undefined;
  const choice = explicit ?? accepted ?? (suggestion ? undefined : choices.unknown[kind]);
  const topic = explicit || suggestion ? kind : newTopic[kind];
  if (choice === undefined) return { topic, key: null, fails: "choice_needed", suggestion, decided: false };
  const settled = { topic, suggestion, decided: true, fails: null };
  if (choice === "create") return { ...settled, key: register.mention(value).key };
  if (choice === "leave-empty") return { ...settled, key: null };
  if (choice === "reject") return { ...settled, key: null, fails: "value_unknown" };
  const target = register.find(choice.use);
  return target ? { ...settled, key: target.key } : { ...settled, key: null, fails: "value_unknown", decided: false };
}

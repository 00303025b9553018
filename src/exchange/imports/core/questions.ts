import type { Question, QuestionTopic } from "./plan.ts";

const mostQuestions = 500;
const mostRows = 5;

/** Collects what a person may decide, one question per topic and value. */
export type QuestionList = {
  /** Counts one row under a question. */
  note: (about: {
    topic: QuestionTopic;
    file: number;
    row: number;
    value?: string;
    suggestion?: string | null;
    sample?: string;
    decided: boolean;
  }) => void;
  list: () => Question[];
};

/** An empty list of questions. */
export function questionList(): QuestionList {
  const found = new Map<string, Question>();
  return {
    note({ topic, file, row, value, suggestion, sample, decided }) {
      const key = `${topic}\n${value ?? ""}`;
      let question = found.get(key);
      if (!question) {
        if (found.size >= mostQuestions) return;
        question = {
          topic,
          file,
          value: value ?? null,
          suggestion: suggestion ?? null,
          count: 0,
          rows: [],
          samples: [],
          decided,
        };
        found.set(key, question);
      }
      question.count++;
      question.decided = question.decided && decided;
      if (question.rows.length < mostRows) question.rows.push(row);
      if (sample && question.samples.length < mostRows && !question.samples.includes(sample))
        question.samples.push(sample);
    },
    list: () => [...found.values()].sort((a, b) => Number(a.decided) - Number(b.decided) || b.count - a.count),
  };
}

import type { OutputOf } from "#base/contract/op.ts";
import type { CallOf } from "#base/contract/op.ts";
import type { configure, get, list, rows } from "../contract.ts";

/** A run as the list shows it, and with everything needed to judge it. */
export type Run = OutputOf<typeof list>["items"][number];
export type RunDetail = OutputOf<typeof get>;
export type SourceFile = RunDetail["files"][number];
export type SourceColumn = SourceFile["columns"][number];
export type Question = RunDetail["questions"][number];
export type Choices = RunDetail["choices"];
export type ProblemSummary = RunDetail["problems"][number];
export type ReportRow = OutputOf<typeof rows>["items"][number];
export type FileKind = NonNullable<SourceFile["kind"]>;
export type Preset = NonNullable<Run["preset"]>;
export type Settings = Omit<CallOf<typeof configure>, "id">;
export type FileSettings = NonNullable<Settings["files"]>[number];

/** The kinds of names whose unknown spellings are a choice. */
export const namedKinds = ["company", "product", "person", "territory"] as const;
export type NamedKind = (typeof namedKinds)[number];

/** Whether a run is being worked on. */
export const isBusy = ({ status }: Pick<Run, "status">): boolean => status === "running" || status === "undoing";

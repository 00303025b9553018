import { Skeleton } from "@mantine/core";
import { lazy, Suspense } from "react";
import type { ReactNode } from "react";

// The panels of filters are fetched when the first one opens.
const load = () => import("./filter-panels.tsx");
const ChoicePanel = lazy(() => load().then((module) => ({ default: module.ChoicePanel })));
const DateRangePanel = lazy(() => load().then((module) => ({ default: module.DateRangePanel })));
const AmountRangePanel = lazy(() => load().then((module) => ({ default: module.AmountRangePanel })));

export type FilterOption = { value: string; label: string; mark?: ReactNode };
export type Choice = {
  label: string;
  options: readonly FilterOption[];
  values: readonly string[];
  onChange: (values: string[]) => void;
};
type Range<T> = {
  from: T | null;
  to: T | null;
  onChange: (range: { from: T | null; to: T | null }) => void;
  labels: { from: string; to: string };
};
export type DateRange = Range<string>;
export type AmountRange = Range<number> & { currency: string };

/** What is chosen, in words: one name, or the first and how many more. */
export function choiceSummary(options: readonly FilterOption[], values: readonly string[]): string | null {
  const [first, ...more] = values.map((value) => options.find((option) => option.value === value)?.label ?? "…");
  if (first === undefined) return null;
  return more.length > 0 ? `${first} +${more.length}` : first;
}

/** Tick one or more; with more than eight choices there is a field to find one. */
export function ChoiceFilter(props: Choice) {
  return (
    <Suspense fallback={<Skeleton h={120} />}>
      <ChoicePanel {...props} />
    </Suspense>
  );
}

/** From and to a date, either may stay empty. */
export function DateRangeFilter(props: DateRange) {
  return (
    <Suspense fallback={<Skeleton h={56} />}>
      <DateRangePanel {...props} />
    </Suspense>
  );
}

/** From and to an amount in cents, either may stay empty. */
export function AmountRangeFilter(props: AmountRange) {
  return (
    <Suspense fallback={<Skeleton h={56} />}>
      <AmountRangePanel {...props} />
    </Suspense>
  );
}

/** Chance from a seed: the same seed gives the same company on every machine. */
export type Chance = {
  /** From 0 up to, not including, 1. */
  next: () => number;
  between: (from: number, to: number) => number;
  whether: (probability: number) => boolean;
  pick: <T>(items: readonly T[]) => T;
  /** One of the names, each as likely as its weight. */
  weighted: <T extends string>(weights: Record<T, number>) => T;
  /** Around the median, with the long tail to the right that amounts of deals have. */
  lognormal: (median: number, spread: number) => number;
  /** Version 7 identifier of a moment. */
  id: (at: Date) => string;
};

/** Mulberry32: small, quick, and even enough for a made-up company. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  const hex = (digits: number) => Array.from({ length: digits }, () => Math.floor(next() * 16).toString(16)).join("");
  return {
    next,
    between,
    whether: (probability) => next() < probability,
    pick: (items) => items[Math.floor(next() * items.length)]!,
    weighted(weights) {
      const entries = Object.entries(weights) as [keyof typeof weights, number][];
      let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
      return (entries.find(([, weight]) => (left -= weight) < 0) ?? entries.at(-1)!)[0];
    },
    lognormal: (median, spread) =>
      median * Math.exp(spread * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())),
    id(at) {
      const time = at.getTime().toString(16).padStart(12, "0");
      return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${"89ab"[between(0, 3)]}${hex(3)}-${hex(12)}`;
    },
  };
}

import { useState } from "react";

/** The value, or the last one there was: what a dialog still shows while it closes. */
export function useLastSeen<T>(value: T | null | undefined): T | null {
  const [last, setLast] = useState<T | null>(value ?? null);
  if (value !== null && value !== undefined && value !== last) setLast(value);
  return value ?? last;
}

type Search = Record<string, unknown>;

/** Search parameters as flat texts: ?status=open,won reads as { status: "open,won" }, the way the API takes them. */
export function parseSearch(search: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(search));
}

/** The reverse: lists joined by commas; null, undefined, "" and empty lists left out. Commas and colons stay readable. */
export function stringifySearch(search: Search): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    const text = Array.isArray(value)
      ? value.join(",")
      : value === null || value === undefined
        ? ""
        : String(value as string | number | boolean);
    if (text !== "") params.set(name, text);
  }
  const query = params.toString().replaceAll("%2C", ",").replaceAll("%3A", ":");
  return query ? `?${query}` : "";
}

/** The parts of a comma list in the URL. */
export function listOf(text: string | undefined): string[] {
  return text ? text.split(",").filter(Boolean) : [];
}

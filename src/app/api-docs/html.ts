/** Text that is already safe HTML. */
export type Html = { readonly html: string };

type Part = Html | string | number | null | false | undefined | readonly Part[];

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** A template whose values are escaped, unless they are HTML themselves; null, undefined and false leave nothing. */
export function html(texts: TemplateStringsArray, ...parts: Part[]): Html {
  return { html: texts.map((text, index) => text + (index < parts.length ? write(parts[index]) : "")).join("") };
}

function write(part: Part): string {
  if (part === null || part === undefined || part === false) return "";
  if (typeof part === "object") return "html" in part ? part.html : part.map(write).join("");
  return String(part).replaceAll(/[&<>"']/g, (sign) => ESCAPES[sign]!);
}

/** Words between `backticks` as code. */
export function prose(text: string): Html {
  return html`${text.split("`").map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part))}`;
}

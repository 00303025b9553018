import { err, ok, type Result } from "#base/kernel/result.ts";

const PATTERN =
  /^https?:\/\/(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,}(?::\d{1,5})?(?:[/?#]\S*)?$/u;

/** A web address as it can be opened: https:// put in front when left out. Only http and https, so a link never runs code. */
export function readWebsite(text: string): Result<string, "url"> {
  const address = /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(text) ? text : `https://${text}`;
  const lower = address.replace(/^https?:/i, (scheme) => scheme.toLowerCase());
  return PATTERN.test(lower) ? ok(lower) : err("url");
}

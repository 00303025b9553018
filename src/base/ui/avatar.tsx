import { Tooltip } from "@mantine/core";
import { useBaseText } from "./i18n.ts";
import classes from "./avatar.module.css";

const infixes = new Set(["van", "de", "der", "den", "het", "ten", "ter", "te", "la", "le", "von", "el", "’t", "'t"]);

/** Two initials: the first name and the surname, past the tussenvoegsels (Jan van der Berg → JB). */
export function initialsOf(name: string): string {
  const words = name
    .trim()
    .split(/\s+/)
    .filter((word) => !infixes.has(word.toLowerCase()));
  const [first = "", last = ""] = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return `${[...first][0] ?? ""}${[...last][0] ?? ""}`.toUpperCase();
}

// Twelve hues that keep AA contrast with their own dark text in light and their own light text in dark.
function hueOf(name: string): number {
  let hash = 0;
  for (const character of name) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003;
  return (hash % 12) * 30;
}

/** A person in a small circle with initials; the name on hover and for screen readers. `labelled` when the name stands beside it. */
export function Avatar({
  name,
  size = 22,
  labelled = false,
}: {
  name: string | null;
  size?: number;
  labelled?: boolean;
}) {
  const t = useBaseText();
  const label = name ?? t("words.nobody");
  const circle = (
    <span
      className={classes.avatar}
      data-nobody={name === null || undefined}
      style={{ "--hue": hueOf(label), "--size": `${size}px` }}
      {...(labelled ? { "aria-hidden": true } : { role: "img", "aria-label": label })}
    >
      {name === null ? "" : initialsOf(name)}
    </span>
  );
  return labelled ? circle : <Tooltip label={label}>{circle}</Tooltip>;
}

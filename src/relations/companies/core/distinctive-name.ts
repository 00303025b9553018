const legalForms = new Set(
  "bv nv vof cv ua ba bvba srl sa gmbh ag kg ltd plc llc inc stichting vereniging cooperatie coöperatie holding groep group nederland international".split(
    " ",
  ),
);

/** A company's name without its legal form and the like, to find one that is already there; the whole name when nothing is left. */
export function distinctiveName(name: string): string {
  const words = name.trim().split(/\s+/);
  const kept = words.filter((word) => !legalForms.has(word.toLowerCase().replaceAll(/[.,()&]/g, "")));
  return (kept.length > 0 ? kept : words).join(" ");
}

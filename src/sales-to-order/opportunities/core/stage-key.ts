import { foldText } from "#base/kernel/fold-text.ts";

/** A stable key for a stage from its name, not among the taken ones: "Voorstel 2e ronde" becomes voorstel_2e_ronde. */
export function stageKey(name: string, taken: readonly string[]): string {
  const plain =
    foldText(name)
      .replaceAll(/[^a-z0-9]+/g, "_")
      .replaceAll(/^[_0-9]+|_+$/g, "")
      .slice(0, 50) || "stage";
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? plain : `${plain}_${number}`;
    if (!taken.includes(key)) return key;
  }
}

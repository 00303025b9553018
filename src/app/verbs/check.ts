import { asOwner } from "#base/platform/transaction.ts";
import { INVARIANTS } from "../invariants.ts";
import type { Verb } from "./verb.ts";

export const checkInvariants: Verb = {
  name: "check",
  usage: "check",
  options: {},
  async run({ application, output }) {
    let broken = 0;
    for (const { name, violations } of INVARIANTS) {
      const { rows } = await asOwner(application.platform.database, (tx) => tx.execute<{ count: number }>(violations));
      const count = Number(rows[0]?.count ?? 0);
      output.out(`${count === 0 ? "ok    " : "BROKEN"} ${name}${count === 0 ? "" : ` (${count})`}`);
      if (count > 0) broken += 1;
    }
    return broken === 0 ? 0 : 1;
  },
};

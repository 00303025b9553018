import { expect, test } from "vitest";
import { stageKey } from "./stage-key.ts";

test("a key is made of the name, and numbered when taken", () => {
  expect(stageKey("Voorstel 2e ronde", [])).toBe("voorstel_2e_ronde");
  expect(stageKey("Één gesprek!", [])).toBe("een_gesprek");
  expect(stageKey("2026", [])).toBe("stage");
  expect(stageKey("Voorstel", ["voorstel", "voorstel_2"])).toBe("voorstel_3");
});

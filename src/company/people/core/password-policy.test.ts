import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkPassword } from "./password-policy.ts";

const owner = { email: "sanne.devries@voorbeeld.nl", name: "Sanne de Vries", companyName: "Bakker & Zonen B.V." };
const problemOf = (password: string) => {
  const checked = checkPassword(password, owner);
  return checked.ok ? null : checked.error;
};

describe("password policy", () => {
  test.each(["", "kort", "elf tekens.", "éééééééé"])("too short: %j", (password) => {
    expect(problemOf(password)).toBe("password_short");
  });

  test.each(["Sanne de Vries!", "sannedevries2026", "SANNE.DEVRIES-1", "bakkerzonenbv#1", "ik-bakker-zonen-bv"])(
    "guessable: %j",
    (password) => {
      expect(problemOf(password)).toBe("password_guessable");
    },
  );

  test.each([
    "Wachtwoord123!",
    "Welkom2026!!!",
    "wachtwoordwachtwoord",
    "aaaaaaaaaaaaaa",
    "123456789012",
    "qwertyuiopas",
    "abcdefghijklm",
    "098765432109",
    "1q2w3e4r5t6y",
    "Zomer-Amsterdam-2026",
  ])("common: %j", (password) => {
    expect(problemOf(password)).toBe("password_common");
  });

  test.each([
    "paard batterij nietje",
    "vier korte woorden hier",
    "x7#Qp!m2Lr9zW",
    "fiets voor de deur",
    "🙂🙃🚲🧀🌷⛵🎈🎉📚🔧🧭🕰",
  ])("good enough: %j", (password) => {
    expect(problemOf(password)).toBeNull();
  });

  test("the name of the owner is refused wherever it stands, whatever case and signs", () => {
    const around = fc.string({ minLength: 6, maxLength: 12 });
    fc.assert(
      fc.property(around, around, (before, after) => {
        expect(problemOf(`${before}SANNE de-vries${after}`)).toBe("password_guessable");
      }),
    );
  });

  test("a company name of three letters does not forbid every password that has them", () => {
    expect(checkPassword("stekpnest in de tuin", { ...owner, companyName: "KPN" }).ok).toBe(true);
  });
});

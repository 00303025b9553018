import { expect, test } from "vitest";
import { readWebsite } from "./website.ts";

test.each([
  ["voorbeeld.nl", "https://voorbeeld.nl"],
  ["www.voorbeeld.nl/over-ons?a=1", "https://www.voorbeeld.nl/over-ons?a=1"],
  ["HTTP://voorbeeld.nl", "http://voorbeeld.nl"],
  ["https://crème-brûlée.nl:8443/x", "https://crème-brûlée.nl:8443/x"],
  ["voorbeeld.nl:8080", "https://voorbeeld.nl:8080"],
])("%s opens as %s", (text, address) => {
  expect(readWebsite(text)).toEqual({ ok: true, value: address });
});

test.each([
  "javascript:alert(1)",
  "data:text/html,x",
  "ftp://voorbeeld.nl",
  "voorbeeld",
  "voor beeld.nl",
  "https://",
  "-.nl",
  "https://a.nl/ b",
])("refused: %s", (text) => {
  expect(readWebsite(text)).toEqual({ ok: false, error: "url" });
});

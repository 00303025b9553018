import i18next from "i18next";
import type { Sentences } from "#base/platform/problem-body.ts";
import { catalogues } from "./catalogues.ts";

/** The same catalogues the screens use, for what the server says. */
export function createSentences(): Sentences {
  const i18n = i18next.createInstance();
  void i18n.init({
    resources: catalogues,
    lng: "nl",
    fallbackLng: false,
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  return (namespace, key, language, params) =>
    i18n.exists(key, { ns: namespace, lng: language })
      ? String(i18n.t(key, { ...params, ns: namespace, lng: language }))
      : null;
}

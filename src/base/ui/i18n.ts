import i18next from "i18next";
import { use, useMemo } from "react";
import { initReactI18next, useTranslation } from "react-i18next";
import type { nl } from "../messages/nl.ts";

export type Language = "nl" | "en";
export const languages: readonly Language[] = ["nl", "en"];

/** Texts of one language: a catalogue per namespace, where a namespace is a room's name, "base" or "app". */
export type Catalogues = Readonly<Record<string, object>>;

declare const keyBrand: unique symbol;
/** "room:path.to.text" made by roomText().key, for texts declared outside a component (navigation, palette, routes). */
export type TextKey = string & { readonly [keyBrand]: true };

type WithoutPlural<K extends string> = K extends `${infer Stem}_${"zero" | "one" | "two" | "few" | "many" | "other"}`
  ? Stem
  : K;
type Path<C> = { [K in keyof C & string]: C[K] extends string ? WithoutPlural<K> : `${K}.${Path<C[K]>}` }[keyof C &
  string];

export type TextParams = Readonly<Record<string, string | number>>;
export type Translate<C> = (key: Path<C>, params?: TextParams) => string;

type PlainTranslate = (key: string, params: TextParams) => string;
// i18next types its keys from one global list; ours come from the catalogue of the room that asks.
const plain = (translate: unknown) => translate as PlainTranslate;

/** How a room's texts are fetched, per language. */
type Fetchers = Record<Language, () => Promise<object>>;
type TextsLater = { fetchers: Fetchers; fetched: Partial<Record<Language, Promise<void>>> };

const roomsLater = new Map<string, TextsLater>();

function fetchTexts(room: string, { fetchers, fetched }: TextsLater, language: Language): Promise<void> {
  const fetch = async () => {
    try {
      i18next.addResourceBundle(language, room, await fetchers[language](), true, true);
    } catch (error) {
      // Asked again, it is tried again: the connection may be back.
      delete fetched[language];
      throw error;
    }
  };
  return (fetched[language] ??= fetch());
}

/**
 * Typed texts of one room: a hook, with `key` for declarations outside components. Dutch is the type. With `fetchers` the
 * texts come with the first part of the room that is drawn, and not with the first page; what the menu says of the room
 * (`nav`) still stands in the app's catalogue.
 */
export function roomText<C extends object>(room: string, fetchers?: Fetchers) {
  const later: TextsLater | null = fetchers ? { fetchers, fetched: {} } : null;
  if (later) roomsLater.set(room, later);
  function useText(): Translate<C> {
    const language = useLanguage();
    // At every render: React wants what was waited for once to be asked for again.
    if (later) use(fetchTexts(room, later, language));
    const { t } = useTranslation(room);
    return useMemo(
      () =>
        (key, params = {}) =>
          plain(t)(key, params),
      [t],
    );
  }
  const key = (path: Path<C>): TextKey => `${room}:${path}` as TextKey;
  return Object.assign(useText, { key });
}

/** Texts every room shares. */
export const useBaseText = roomText<typeof nl>("base");

/** Reads texts that were declared as a TextKey. */
export function useKeyText(): (key: TextKey, params?: TextParams) => string {
  const { t } = useTranslation();
  return useMemo(
    () =>
      (key, params = {}) =>
        plain(t)(key, params),
    [t],
  );
}

/** A shared text outside React, in the language of the moment. */
export function baseText(key: Path<typeof nl>, params?: TextParams): string {
  return plain(i18next.t)(`base:${key}`, params ?? {});
}

/** The language on screen. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return i18n.language === "en" ? "en" : "nl";
}

/** The language on screen, outside React. */
export function currentLanguage(): Language {
  return i18next.language === "en" ? "en" : "nl";
}

const storageKey = "koers.language";

/** The language to start in: the one chosen here before, else the browser's. */
export function firstLanguage(): Language {
  const stored = localStorage.getItem(storageKey);
  if (stored === "nl" || stored === "en") return stored;
  return navigator.languages.some((tag) => tag.toLowerCase().startsWith("nl")) || navigator.languages.length === 0
    ? "nl"
    : "en";
}

let load: (language: Language) => Promise<Catalogues>;

/** Starts the texts in one language; others are fetched when asked for. */
export async function startTexts(loadCatalogues: (language: Language) => Promise<Catalogues>): Promise<void> {
  load = loadCatalogues;
  await i18next.use(initReactI18next).init({
    lng: firstLanguage(),
    fallbackLng: false,
    ns: [],
    defaultNS: "base",
    resources: {},
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  await changeLanguage(currentLanguage());
}

/** Shows another language, fetching its texts first (those of rooms seen before too), so no key is ever seen. */
export async function changeLanguage(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, "base")) {
    const catalogues = await load(language);
    for (const [namespace, texts] of Object.entries(catalogues)) i18next.addResourceBundle(language, namespace, texts);
  }
  const seen = [...roomsLater].filter(([, { fetched }]) => Object.keys(fetched).length > 0);
  await Promise.all(seen.map(([room, later]) => fetchTexts(room, later, language)));
  await i18next.changeLanguage(language);
  localStorage.setItem(storageKey, language);
  document.documentElement.lang = language;
}

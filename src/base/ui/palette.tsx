import { Loader, Modal } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useQueries } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useId, useMemo, useState } from "react";
import type { KeyboardEvent } from "react";
import { foldText } from "../kernel/fold-text.ts";
import { useBaseText, useKeyText } from "./i18n.ts";
import type { TextKey } from "./i18n.ts";
import type { NavItem, PaletteItem, PaletteSource, QuickAdd } from "./room-web.ts";
import { useMe } from "./session.tsx";
import classes from "./palette.module.css";

type PaletteProps = {
  groups: readonly { id: NavItem["group"]; labelKey: TextKey }[];
  navItems: readonly NavItem[];
  sources: readonly PaletteSource[];
  quickAdds: readonly QuickAdd[];
  onClose: () => void;
};
type Section = { id: string; title: string; items: PaletteItem[] };

// A word in the middle of a line; names in capitals (API) stay.
function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

/** Pages and actions whose name has every word typed. */
function useOwnSections({ groups, navItems, quickAdds }: PaletteProps, words: string): Section[] {
  const t = useBaseText();
  const text = useKeyText();
  const { capabilities } = useMe();
  return useMemo(() => {
    const parts = foldText(words).split(/\s+/).filter(Boolean);
    const fits = (label: string) => parts.every((part) => foldText(label).includes(part));
    const groupLabel = new Map(groups.map((group) => [group.id, text(group.labelKey)]));
    const pages = navItems
      .filter((item) => capabilities.includes(item.needs))
      .map((item): PaletteItem => ({
        id: item.to,
        label: text(item.labelKey),
        description: groupLabel.get(item.group) ?? "",
        icon: item.icon,
        to: item.to,
      }))
      .filter((item) => fits(`${item.description} ${item.label}`));
    const actions = quickAdds
      .filter((item) => capabilities.includes(item.needs))
      .map((item): PaletteItem => ({
        id: item.id,
        label: t("palette.add", { what: lowerFirst(text(item.labelKey)) }),
        icon: item.icon,
        to: item.to,
      }))
      .filter((item) => fits(`${item.label} ${t("palette.addWords")}`));
    return [
      { id: "actions", title: t("palette.actions"), items: actions },
      { id: "pages", title: t("palette.pages"), items: pages },
    ];
  }, [t, text, groups, navItems, quickAdds, capabilities, words]);
}

/** What the rooms find for the words typed, a section per source. */
function useFound(
  sources: readonly PaletteSource[],
  words: string,
): { sections: Section[]; busy: boolean; failed: boolean } {
  const text = useKeyText();
  const me = useMe();
  const asked = sources.filter((source) => me.capabilities.includes(source.needs));
  const results = useQueries({
    queries: asked.map((source) => ({
      queryKey: ["palette", source.id, words],
      queryFn: ({ signal }: { signal: AbortSignal }) => source.search(words, { signal, me }),
      enabled: words.length >= 2,
      staleTime: 10_000,
    })),
  });
  return {
    sections: asked.map((source, index) => ({
      id: source.id,
      title: text(source.groupKey),
      items: results[index]?.data ?? [],
    })),
    busy: results.some((result) => result.isFetching),
    failed: results.some((result) => result.isError),
  };
}

/** Go anywhere, do anything, find any record, without leaving the keyboard. */
export function Palette(props: PaletteProps) {
  const t = useBaseText();
  const listId = useId();
  const navigate = useNavigate();
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState(0);
  const [words] = useDebouncedValue(typed.trim(), 150);
  const found = useFound(props.sources, words);
  const own = useOwnSections(props, typed);
  // What is found comes below, so that nothing moves under the choice while answers arrive.
  const sections = [...own, ...(words.length >= 2 ? found.sections : [])].filter((section) => section.items.length > 0);
  const items = sections.flatMap((section) => section.items.map((item) => ({ key: `${section.id}-${item.id}`, item })));
  const index = Math.min(chosen, items.length - 1);

  function open(item: PaletteItem | undefined) {
    if (!item) return;
    props.onClose();
    if ("to" in item) void navigate({ href: item.to });
    else item.run();
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0 && items.length > 0) {
      event.preventDefault();
      const next = (index + step + items.length) % items.length;
      setChosen(next);
      document.getElementById(`${listId}-${items[next]?.key}`)?.scrollIntoView({ block: "nearest" });
    } else if (event.key === "Enter") {
      event.preventDefault();
      open(items[index]?.item);
    }
  }

  return (
    <Modal
      opened
      onClose={props.onClose}
      withCloseButton={false}
      padding={0}
      size={560}
      yOffset="12dvh"
      aria-label={t("shortcuts.palette")}
    >
      <div className={classes.search}>
        {found.busy ? <Loader size={16} /> : <IconSearch aria-hidden size={16} stroke={1.6} />}
        <input
          data-autofocus
          className={classes.input}
          role="combobox"
          aria-expanded
          aria-controls={listId}
          aria-activedescendant={items[index] ? `${listId}-${items[index].key}` : undefined}
          aria-label={t("palette.placeholder")}
          placeholder={t("palette.placeholder")}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onKeyDown={onKeyDown}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setChosen(0);
          }}
        />
      </div>
      <div className={classes.results} role="listbox" id={listId} aria-label={t("shortcuts.palette")}>
        {sections.map((section) => (
          <div key={section.id} role="group" aria-label={section.title}>
            <div aria-hidden className={classes.title}>
              {section.title}
            </div>
            {section.items.map((item) => {
              const key = `${section.id}-${item.id}`;
              return (
                <Option
                  key={key}
                  id={`${listId}-${key}`}
                  item={item}
                  selected={items[index]?.key === key}
                  onHover={() => setChosen(items.findIndex((other) => other.key === key))}
                  onOpen={() => open(item)}
                />
              );
            })}
          </div>
        ))}
      </div>
      <p className={classes.foot} role="status">
        {found.failed
          ? t("palette.searchFailed")
          : items.length === 0 && !found.busy
            ? t("palette.nothing")
            : t("palette.hint")}
      </p>
    </Modal>
  );
}

type OptionProps = { id: string; item: PaletteItem; selected: boolean; onHover: () => void; onOpen: () => void };

function Option({ id, item, selected, onHover, onOpen }: OptionProps) {
  return (
    // The keyboard reaches an option through the input, which keeps the focus.
    <div
      id={id}
      role="option"
      aria-selected={selected}
      tabIndex={-1}
      className={classes.option}
      onPointerMove={onHover}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onOpen}
    >
      {item.icon ? <item.icon aria-hidden size={16} stroke={1.6} /> : null}
      <span className={classes.label}>{item.label}</span>
      {item.description ? <span className={classes.description}>{item.description}</span> : null}
    </div>
  );
}

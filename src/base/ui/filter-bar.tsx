import { ActionIcon, Button, Menu, Popover, TextInput, UnstyledButton } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconFilterPlus, IconSearch, IconX } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import type { ReactNode } from "react";
import { useBaseText } from "./i18n.ts";
import classes from "./filter-bar.module.css";

/** One filter of a list: whether it is on, what it says, how it is changed and taken away. */
export type Filter = {
  id: string;
  label: string;
  /** What is chosen, in words; null when the filter is off. */
  summary: string | null;
  /** The choices, in a small panel. */
  edit: (close: () => void) => ReactNode;
  clear: () => void;
};

type FilterBarProps = {
  filters: readonly Filter[];
  search?: { value: string; onChange: (words: string) => void; label: string };
  onClearAll: () => void;
  /** Right of the filters: views, switches. */
  children?: ReactNode;
};

/** Search and filters as chips; what they hold lives in the URL, so a filtered list can be sent to a colleague. */
export function FilterBar({ filters, search, onClearAll, children }: FilterBarProps) {
  const t = useBaseText();
  const [opened, setOpened] = useState<string | null>(null);
  const active = filters.filter((filter) => filter.summary !== null || filter.id === opened);
  const inactive = filters.filter((filter) => filter.summary === null && filter.id !== opened);
  return (
    <div className={classes.bar} role="search">
      {search ? <Search {...search} /> : null}
      {active.length > 0 ? (
        <ul className={classes.chips} aria-label={t("filter.active")}>
          {active.map((filter) => (
            <li key={filter.id}>
              <Chip
                filter={filter}
                opened={opened === filter.id}
                onOpen={(open) => setOpened(open ? filter.id : null)}
              />
            </li>
          ))}
        </ul>
      ) : null}
      {inactive.length > 0 ? (
        <Menu position="bottom-start" returnFocus={false}>
          <Menu.Target>
            <Button
              variant="subtle"
              color="gray"
              size="compact-sm"
              leftSection={<IconFilterPlus aria-hidden size={16} stroke={1.6} />}
              aria-label={t("filter.addLabel")}
            >
              {t("filter.add")}
            </Button>
          </Menu.Target>
          <Menu.Dropdown mah={360} style={{ overflow: "auto" }}>
            {inactive.map((filter) => (
              // After the menu has closed and given up the focus.
              <Menu.Item key={filter.id} onClick={() => setTimeout(() => setOpened(filter.id))}>
                {filter.label}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      ) : null}
      {filters.some((filter) => filter.summary !== null) ? (
        <Button variant="subtle" color="gray" size="compact-sm" onClick={onClearAll}>
          {t("filter.clearAll")}
        </Button>
      ) : null}
      {children ? <div className={classes.rest}>{children}</div> : null}
    </div>
  );
}

function Chip({ filter, opened, onOpen }: { filter: Filter; opened: boolean; onOpen: (open: boolean) => void }) {
  const t = useBaseText();
  return (
    <Popover opened={opened} onChange={onOpen} position="bottom-start" trapFocus returnFocus>
      <div className={classes.chip}>
        <Popover.Target>
          <UnstyledButton
            className={classes.choice}
            aria-label={`${t("filter.change", { label: filter.label })}${filter.summary ? `: ${filter.summary}` : ""}`}
            onClick={() => onOpen(!opened)}
          >
            <span className={classes.label}>{filter.label}</span>
            {filter.summary ? <span className={classes.summary}>{filter.summary}</span> : null}
          </UnstyledButton>
        </Popover.Target>
        {filter.summary === null ? null : (
          <ActionIcon size={24} aria-label={t("filter.remove", { label: filter.label })} onClick={filter.clear}>
            <IconX aria-hidden size={14} stroke={1.8} />
          </ActionIcon>
        )}
      </div>
      <Popover.Dropdown p="sm" miw={240} maw={360} aria-label={filter.label}>
        {filter.edit(() => onOpen(false))}
      </Popover.Dropdown>
    </Popover>
  );
}

function Search({ value, onChange, label }: { value: string; onChange: (words: string) => void; label: string }) {
  const t = useBaseText();
  const [typed, setTyped] = useState(value);
  const tell = useDebouncedCallback(onChange, 250);
  useEffect(() => setTyped(value), [value]);
  return (
    <TextInput
      type="search"
      className={classes.search}
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch aria-hidden size={16} stroke={1.6} />}
      rightSection={
        typed === "" ? null : (
          <ActionIcon
            size={24}
            aria-label={t("actions.clear")}
            onClick={() => {
              setTyped("");
              onChange("");
            }}
          >
            <IconX aria-hidden size={14} stroke={1.8} />
          </ActionIcon>
        )
      }
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        tell(event.currentTarget.value);
      }}
    />
  );
}

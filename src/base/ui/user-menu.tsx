import { Menu, SegmentedControl, Text, UnstyledButton, useMantineColorScheme } from "@mantine/core";
import { IconKeyboard, IconLogout, IconUserCircle } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { Avatar, initialsOf } from "./avatar.tsx";
import { languages, useBaseText, useLanguage } from "./i18n.ts";
import type { Language } from "./i18n.ts";
import { useMe } from "./session.tsx";
import classes from "./user-menu.module.css";

type UserMenuProps = { onSignOut: () => void; onLanguage: (language: Language) => void; onHelp: () => void };

/** Who you are here, the language, light or dark, shortcuts, and the way out. */
export function UserMenu({ onSignOut, onLanguage, onHelp }: UserMenuProps) {
  const t = useBaseText();
  const { person } = useMe();
  return (
    <Menu position="bottom-end" width={248}>
      <Menu.Target>
        <UnstyledButton className={classes.button} aria-label={`${t("shell.account")} ${initialsOf(person.name)}`}>
          <Avatar name={person.name} size={28} labelled />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes.person}>
          <Text fw={600} size="sm" truncate>
            {person.name}
          </Text>
          <Text c="dimmed" size="xs" truncate>
            {person.email}
          </Text>
        </div>
        <Menu.Divider />
        <div className={classes.choice}>
          <LanguageSwitch onLanguage={onLanguage} />
        </div>
        <div className={classes.choice}>
          <ThemeSwitch />
        </div>
        <Menu.Divider />
        <Menu.Item component={Link} to="/account" leftSection={<IconUserCircle aria-hidden size={16} stroke={1.6} />}>
          {t("shell.account")}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconKeyboard aria-hidden size={16} stroke={1.6} />}
          rightSection={<span className={classes.key}>?</span>}
          onClick={onHelp}
        >
          {t("shell.shortcuts")}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout aria-hidden size={16} stroke={1.6} />} onClick={onSignOut}>
          {t("shell.signOut")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** Dutch or English, one click. */
export function LanguageSwitch({ onLanguage }: { onLanguage: (language: Language) => void }) {
  const t = useBaseText();
  const language = useLanguage();
  return (
    <SegmentedControl
      fullWidth
      size="xs"
      aria-label={t("shell.language")}
      value={language}
      onChange={(value) => onLanguage(value === "en" ? "en" : "nl")}
      data={languages.map((value) => ({ value, label: <span lang={value}>{t(`languages.${value}`)}</span> }))}
    />
  );
}

/** Light, dark, or what the system does. */
export function ThemeSwitch() {
  const t = useBaseText();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <SegmentedControl
      fullWidth
      size="xs"
      aria-label={t("shell.theme")}
      value={colorScheme}
      onChange={(value) => setColorScheme(value === "light" || value === "dark" ? value : "auto")}
      data={[
        { value: "auto", label: t("shell.themeAuto") },
        { value: "light", label: t("shell.themeLight") },
        { value: "dark", label: t("shell.themeDark") },
      ]}
    />
  );
}

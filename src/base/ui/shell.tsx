import { ActionIcon, Kbd, Tooltip, UnstyledButton } from "@mantine/core";
import { useLocalStorage, useMediaQuery, useNetwork } from "@mantine/hooks";
import {
  IconLayoutSidebarLeftCollapse,
  IconLayoutSidebarLeftExpand,
  IconMenu2,
  IconSearch,
  IconWifiOff,
} from "@tabler/icons-react";
import { useLocation } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useState } from "react";
import type { ReactNode } from "react";
import { useBaseText } from "./i18n.ts";
import type { TextKey } from "./i18n.ts";
import type { NavItem, PaletteSource, QuickAdd } from "./room-web.ts";
import { QuickAddMenu } from "./quick-add-menu.tsx";
import { keyLabel, useShortcuts } from "./shortcuts.tsx";
import { Sidebar } from "./sidebar.tsx";
import { undoLast } from "./toasts.tsx";
import { UserMenu } from "./user-menu.tsx";
import { Wordmark } from "./wordmark.tsx";
import type { Language } from "./i18n.ts";
import classes from "./shell.module.css";

const loadPalette = () => import("./palette.tsx");
const Palette = lazy(() => loadPalette().then((module) => ({ default: module.Palette })));
const MenuDrawer = lazy(() => import("./menu-drawer.tsx").then((module) => ({ default: module.MenuDrawer })));
const ShortcutHelp = lazy(() => import("./shortcut-help.tsx").then((module) => ({ default: module.ShortcutHelp })));

export type ShellProps = {
  groups: readonly { id: NavItem["group"]; labelKey: TextKey }[];
  navItems: readonly NavItem[];
  paletteSources: readonly PaletteSource[];
  quickAdds: readonly QuickAdd[];
  onSignOut: () => void;
  onLanguage: (language: Language) => void;
  children: ReactNode;
};

/** Everything around a page: sidebar, search, quick add, account, shortcuts. It knows only what the rooms declared. */
export function Shell({ groups, navItems, paletteSources, quickAdds, onSignOut, onLanguage, children }: ShellProps) {
  const t = useBaseText();
  const phone = useMediaQuery("(max-width: 48em)", matchMedia("(max-width: 48em)").matches);
  const [narrow, setNarrow] = useLocalStorage<boolean>({
    key: "koers.sidebar-narrow",
    defaultValue: false,
    getInitialValueInEffect: false,
  });
  const [drawer, setDrawer] = useState(false);
  const [palette, setPalette] = useState(false);
  const [help, setHelp] = useState(false);
  const [adding, setAdding] = useState(false);
  const pathname = useLocation({ select: (location) => location.pathname });

  useEffect(() => setDrawer(false), [pathname]);
  useEffect(() => {
    // What opens at a key or a click, fetched once the page itself is there.
    const idle = setTimeout(
      () =>
        void Promise.all([
          loadPalette(),
          import("./form-dialog-body.tsx"),
          import("./filter-panels.tsx"),
          import("./record-select-field.tsx"),
        ]),
      2_000,
    );
    return () => clearTimeout(idle);
  }, []);
  useShortcuts([
    { keys: "mod+k", label: t("shortcuts.palette"), scope: "everywhere", run: () => setPalette(true) },
    { keys: "/", label: t("shortcuts.palette"), scope: "everywhere", run: () => setPalette(true) },
    ...(quickAdds.length > 0
      ? [{ keys: "c", label: t("shortcuts.quickAdd"), scope: "everywhere" as const, run: () => setAdding(true) }]
      : []),
    { keys: "z", label: t("shortcuts.undo"), scope: "everywhere", run: undoLast },
    { keys: "?", label: t("shortcuts.help"), scope: "everywhere", run: () => setHelp(true) },
  ]);

  const sidebar = (collapsed: boolean) => <Sidebar groups={groups} items={navItems} collapsed={collapsed} />;
  return (
    <div className={classes.shell} data-narrow={(narrow && !phone) || undefined}>
      <a className={classes.skip} href="#main">
        {t("shell.skip")}
      </a>
      {phone ? (
        <Suspense>
          <MenuDrawer opened={drawer} onClose={() => setDrawer(false)}>
            {sidebar(false)}
          </MenuDrawer>
        </Suspense>
      ) : (
        <div className={classes.sidebar}>
          <div className={classes.brand}>
            {narrow ? null : <Wordmark />}
            <Tooltip label={narrow ? t("shell.expand") : t("shell.collapse")} position="right">
              <ActionIcon
                aria-label={narrow ? t("shell.expand") : t("shell.collapse")}
                aria-expanded={!narrow}
                onClick={() => setNarrow(!narrow)}
              >
                {narrow ? (
                  <IconLayoutSidebarLeftExpand size={18} stroke={1.6} />
                ) : (
                  <IconLayoutSidebarLeftCollapse size={18} stroke={1.6} />
                )}
              </ActionIcon>
            </Tooltip>
          </div>
          {sidebar(narrow)}
        </div>
      )}
      <div className={classes.column}>
        <header className={classes.top}>
          {phone ? (
            <ActionIcon size="lg" aria-label={t("shell.openMenu")} onClick={() => setDrawer(true)}>
              <IconMenu2 size={20} stroke={1.6} />
            </ActionIcon>
          ) : null}
          <UnstyledButton
            className={classes.search}
            onClick={() => setPalette(true)}
            onPointerEnter={() => void loadPalette()}
            aria-keyshortcuts="Control+K Meta+K"
          >
            <IconSearch aria-hidden size={16} stroke={1.6} />
            <span className={classes.searchText}>{t("shell.search")}</span>
            {phone ? null : (
              <Kbd aria-hidden size="xs">
                {keyLabel("mod+k")}
              </Kbd>
            )}
          </UnstyledButton>
          <div className={classes.right}>
            <QuickAddMenu items={quickAdds} opened={adding} onChange={setAdding} compact={phone} />
            <UserMenu onSignOut={onSignOut} onLanguage={onLanguage} onHelp={() => setHelp(true)} />
          </div>
        </header>
        <OfflineHint />
        <main id="main" tabIndex={-1} className={classes.main} data-scroll-restoration-id="main">
          {children}
        </main>
      </div>
      <Suspense>
        {palette ? (
          <Palette
            navItems={navItems}
            groups={groups}
            sources={paletteSources}
            quickAdds={quickAdds}
            onClose={() => setPalette(false)}
          />
        ) : null}
        {help ? <ShortcutHelp onClose={() => setHelp(false)} /> : null}
      </Suspense>
    </div>
  );
}

function OfflineHint() {
  const t = useBaseText();
  const { online } = useNetwork();
  return (
    <div role="status">
      {online ? null : (
        <p className={classes.offline}>
          <IconWifiOff aria-hidden size={16} stroke={1.6} />
          {t("states.offline")}
        </p>
      )}
    </div>
  );
}

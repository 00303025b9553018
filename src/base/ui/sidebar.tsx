import { Tooltip } from "@mantine/core";
import { Link, useLocation } from "@tanstack/react-router";
import { useBaseText, useKeyText } from "./i18n.ts";
import type { TextKey } from "./i18n.ts";
import type { NavItem } from "./room-web.ts";
import { useMe } from "./session.tsx";
import classes from "./sidebar.module.css";

type SidebarProps = {
  groups: readonly { id: NavItem["group"]; labelKey: TextKey }[];
  items: readonly NavItem[];
  collapsed: boolean;
};

/** The address of the item a page belongs to: the longest one it starts with, so a record belongs to its list. */
export function currentItem(pathname: string, items: readonly Pick<NavItem, "to">[]): string | undefined {
  return items
    .map((item) => item.to)
    .filter((to) => pathname === to || pathname.startsWith(`${to}/`))
    .toSorted((a, b) => b.length - a.length)[0];
}

/** Pages by group, each only with its capability; collapsed it shows icons with their names on hover. */
export function Sidebar({ groups, items, collapsed }: SidebarProps) {
  const t = useBaseText();
  const text = useKeyText();
  const { capabilities, organisation } = useMe();
  const pathname = useLocation({ select: (location) => location.pathname });
  const visible = items.filter((item) => capabilities.includes(item.needs));
  const current = currentItem(pathname, visible);
  return (
    <nav className={classes.nav} aria-label={t("shell.mainNavigation")} data-collapsed={collapsed || undefined}>
      {groups.map((group) => {
        const own = visible.filter((item) => item.group === group.id).toSorted((a, b) => a.order - b.order);
        if (own.length === 0) return null;
        return (
          <section key={group.id} className={classes.group} aria-label={text(group.labelKey)}>
            {collapsed ? null : <h2 className={classes.label}>{text(group.labelKey)}</h2>}
            <ul className={classes.list}>
              {own.map((item) => (
                <li key={item.to}>
                  <Tooltip label={text(item.labelKey)} position="right" disabled={!collapsed}>
                    <Link
                      to={item.to}
                      preload="intent"
                      activeOptions={{ exact: true }}
                      className={classes.item}
                      aria-current={item.to === current ? "page" : undefined}
                      aria-label={collapsed ? text(item.labelKey) : undefined}
                    >
                      <item.icon aria-hidden size={18} stroke={1.6} />
                      {collapsed ? null : <span>{text(item.labelKey)}</span>}
                    </Link>
                  </Tooltip>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      {collapsed ? null : <p className={classes.organisation}>{organisation.name}</p>}
    </nav>
  );
}

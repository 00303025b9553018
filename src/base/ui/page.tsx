import { Group, Title } from "@mantine/core";
import { useLocation } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import type { ReactNode } from "react";
import classes from "./page.module.css";

let visited: string | null = null;

/** Title of the page and of the browser tab, with its actions right. Takes the focus after navigating, so readers hear where they are. */
export function PageHeader({
  title,
  tabTitle,
  before,
  details,
  actions,
}: {
  title: ReactNode;
  tabTitle: string;
  before?: ReactNode;
  details?: ReactNode;
  actions?: ReactNode;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  const pathname = useLocation({ select: (location) => location.pathname });
  useEffect(() => {
    const moved = visited !== null && visited !== pathname;
    visited = pathname;
    if (moved && !document.querySelector("[role=dialog]")) heading.current?.focus({ preventScroll: true });
  }, [pathname]);
  useEffect(() => {
    document.title = `${tabTitle} · Koers`;
  }, [tabTitle]);
  return (
    <header className={classes.header}>
      <div className={classes.titles}>
        {before}
        <Title order={1} ref={heading} tabIndex={-1} className={classes.title}>
          {title}
        </Title>
        {details}
      </div>
      {actions ? (
        <Group gap="sm" className={classes.actions}>
          {actions}
        </Group>
      ) : null}
    </header>
  );
}

/** The frame of a page: `fill` gives lists and boards the rest of the window to scroll in; `narrow` suits forms. */
export function Page({
  children,
  fill = false,
  narrow = false,
}: {
  children: ReactNode;
  fill?: boolean;
  narrow?: boolean;
}) {
  return (
    <div className={[classes.page, fill && classes.fill, narrow && classes.narrow].filter(Boolean).join(" ")}>
      {children}
    </div>
  );
}

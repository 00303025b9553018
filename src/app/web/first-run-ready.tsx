import { Text, Title } from "@mantine/core";
import { IconChevronRight, IconFileImport, IconLayoutKanban } from "@tabler/icons-react";
import type { Icon } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import classes from "./first-run-ready.module.css";
import { useText } from "./text.ts";

/** Set up: bring in what there is, or start with an empty board. */
export function FirstRunReady({ company }: { company: string }) {
  const t = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <Title order={1} size="xl" ref={heading} tabIndex={-1}>
        {t("welcome.readyTitle", { company })}
      </Title>
      <Text c="dimmed" size="sm" mt="xs" mb="xl">
        {t("welcome.readyDetail")}
      </Text>
      <Way
        to="/beheer/importeren"
        icon={IconFileImport}
        title={t("welcome.import")}
        detail={t("welcome.importDetail")}
      />
      <Way to="/" icon={IconLayoutKanban} title={t("welcome.empty")} detail={t("welcome.emptyDetail")} />
    </>
  );
}

function Way({ to, icon: Picture, title, detail }: { to: string; icon: Icon; title: string; detail: string }) {
  return (
    <Link to={to} className={classes.way}>
      <Picture aria-hidden size={22} stroke={1.5} />
      <span>
        <span className={classes.title}>{title}</span>
        <span className={classes.detail}>{detail}</span>
      </span>
      <IconChevronRight aria-hidden size={18} stroke={1.6} />
    </Link>
  );
}

import { Link } from "@tanstack/react-router";
import { useText } from "./text.ts";
import classes from "./people.module.css";

/** People and teams are two views of one thing. */
export function PeopleTabs() {
  const t = useText();
  const tabs = [
    { to: "/beheer/mensen", label: t("web.tabs.people") },
    { to: "/beheer/mensen/teams", label: t("web.tabs.teams") },
  ];
  return (
    <nav className={classes.tabs} aria-label={t("web.tabs.label")}>
      {tabs.map((tab) => (
        <Link
          key={tab.to}
          to={tab.to}
          preload="intent"
          className={classes.tab}
          activeOptions={{ exact: true, includeSearch: false }}
        >
          {tab.label}
        </Link>
      ))}
    </nav>
  );
}

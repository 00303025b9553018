import { useBaseText } from "#base/ui/i18n.ts";
import type { Person } from "./person-select.tsx";
import { RoleRights } from "./role-rights.tsx";
import { useText } from "./text.ts";
import classes from "./people.module.css";

/** What anybody may know of a colleague. */
export function PersonFacts({ person }: { person: Person }) {
  const t = useText();
  const base = useBaseText();
  return (
    <>
      <dl className={classes.facts}>
        <dt>{t("fields.email")}</dt>
        <dd>{person.email ?? base("words.unknown")}</dd>
        <dt>{t("fields.role")}</dt>
        <dd>{t(`web.roles.${person.role}`)}</dd>
        <dt>{t("fields.visibility")}</dt>
        <dd>{t(`web.visibilities.${person.visibility}`)}</dd>
      </dl>
      <RoleRights role={person.role} />
    </>
  );
}

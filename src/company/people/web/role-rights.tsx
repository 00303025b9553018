import { Text } from "@mantine/core";
import { Fragment } from "react";
import { CAPABILITIES, capabilitiesOf } from "../core/roles.ts";
import type { Role } from "../core/roles.ts";
import { useText } from "./text.ts";
import classes from "./people.module.css";

const areas = [
  "opportunity",
  "company",
  "product",
  "person",
  "team",
  "territory",
  "pipeline",
  "import",
  "organisation",
  "api_key",
  "event",
] as const;
type Verb = "read" | "create" | "update" | "close" | "reassign" | "delete" | "manage" | "run";

/** What a role may do, per area in words, taken from the capabilities the server checks. */
export function RoleRights({ role }: { role: Role }) {
  const t = useText();
  const allowed = capabilitiesOf(role);
  const verbsIn = (area: string) =>
    CAPABILITIES.filter((capability) => capability.startsWith(`${area}.`) && allowed.has(capability)).map(
      (capability) => t(`web.rights.verbs.${capability.split(".")[1] as Verb}`),
    );
  const open = areas.filter((area) => verbsIn(area).length > 0);
  const closed = areas.filter((area) => verbsIn(area).length === 0);
  return (
    <section className={classes.rights} aria-label={t("web.rights.title", { role: t(`web.roles.${role}`) })}>
      <Text size="sm" mb="xs">
        {t(`web.roleFor.${role}`)}
      </Text>
      <dl className={classes.facts}>
        {open.map((area) => (
          <Fragment key={area}>
            <dt>{t(`web.rights.areas.${area}`)}</dt>
            <dd>{verbsIn(area).join(", ")}</dd>
          </Fragment>
        ))}
        {closed.length > 0 ? (
          <>
            <dt>{t("web.rights.without")}</dt>
            <dd>{closed.map((area) => t(`web.rights.areas.${area}`)).join(", ")}</dd>
          </>
        ) : null}
      </dl>
    </section>
  );
}

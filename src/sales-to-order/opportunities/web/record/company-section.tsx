import { Skeleton } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { Count } from "#base/ui/figures.tsx";
import { useCan } from "#base/ui/session.tsx";
import { ErrorState } from "#base/ui/states.tsx";
import { useOp } from "#base/ui/use-op.ts";
import { get } from "#relations/companies/contract.ts";
import type { DealDetail } from "../deal.ts";
import { useText } from "../text.ts";
import { Section } from "./section.tsx";
import classes from "./company-section.module.css";

/** The company the deal is with, as it is known now. */
export function CompanySection({ deal }: { deal: DealDetail }) {
  const t = useText();
  const mayRead = useCan("company.read");
  return (
    <Section title={t("record.company")}>
      {deal.companyId === null ? (
        <p className={classes.none}>{t("record.noCompany")}</p>
      ) : mayRead ? (
        <Company id={deal.companyId} />
      ) : (
        <p className={classes.none}>{deal.companyName}</p>
      )}
    </Section>
  );
}

function Company({ id }: { id: string }) {
  const t = useText();
  const query = useOp(get, { id });
  if (query.isError) return <ErrorState problem={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton h={72} />;
  const company = query.data;
  return (
    <>
      <Link to={`/bedrijven/${id}`} preload="intent" className={classes.name}>
        {company.name}
      </Link>
      <dl className={classes.facts}>
        {company.sector ? (
          <>
            <dt>{t("record.sector")}</dt>
            <dd>{company.sector}</dd>
          </>
        ) : null}
        {company.city ? (
          <>
            <dt>{t("record.city")}</dt>
            <dd>{company.city}</dd>
          </>
        ) : null}
        {company.employees === null ? null : (
          <>
            <dt>{t("record.employees")}</dt>
            <dd>
              <Count value={company.employees} />
            </dd>
          </>
        )}
        {company.ownerName ? (
          <>
            <dt>{t("record.companyOwner")}</dt>
            <dd>{company.ownerName}</dd>
          </>
        ) : null}
      </dl>
    </>
  );
}

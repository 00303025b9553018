import { Skeleton } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { Count, Money } from "#base/ui/figures.tsx";
import { EmptyState, ErrorState } from "#base/ui/states.tsx";
import { useOp } from "#base/ui/use-op.ts";
import { list, summary } from "../contract.ts";
import { ANY_STATUS } from "./filter-url.ts";
import { CompactDeal } from "./list/compact-deal.tsx";
import { Section } from "./record/section.tsx";
import { useText } from "./text.ts";
import classes from "./company-deals.module.css";

const SHOWN = 8;

/** The deals with a company on its record: what is open and won, the latest ones, and the way to all of them. */
export function CompanyDeals({ companyId, companyName }: { companyId: string; companyName: string }) {
  const t = useText();
  const query = useOp(list, { company: [companyId], sort: "-updatedAt", limit: SHOWN });
  const all = (
    <Link to="/kansen" search={{ company: companyId, status: ANY_STATUS } as never} className={classes.all}>
      {t("companyDeals.all", { company: companyName })}
    </Link>
  );
  return (
    <Section title={t("companyDeals.title")} action={query.data?.items.length ? all : undefined}>
      {query.isError ? (
        <ErrorState problem={query.error} onRetry={() => void query.refetch()} />
      ) : !query.data ? (
        <Skeleton h={120} />
      ) : query.data.items.length === 0 ? (
        <EmptyState title={t("companyDeals.none")} detail={t("companyDeals.noneHelp")} />
      ) : (
        <>
          <dl className={classes.sums}>
            <Sum companyId={companyId} status="open" />
            <Sum companyId={companyId} status="won" />
            <Sum companyId={companyId} status="lost" />
          </dl>
          <ul className={classes.deals}>
            {query.data.items.map((deal) => (
              <li key={deal.id} className={classes.deal}>
                <CompactDeal deal={deal} asOf={undefined} above={deal.ownerName ?? t("words.nobody")} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

function Sum({ companyId, status }: { companyId: string; status: "open" | "won" | "lost" }) {
  const t = useText();
  const { data } = useOp(summary, { company: [companyId], status: [status] });
  const unknown = data !== undefined && data.count > 0 && data.unknownAmounts === data.count;
  return (
    <div>
      <dt>{t(`status.${status}`)}</dt>
      <dd>
        {data ? (
          <>
            <strong>
              <Count value={data.count} />
            </strong>{" "}
            {data.count > 0 ? (
              <Money cents={unknown ? null : data.amount} currency={data.currency} show="auto" />
            ) : null}
          </>
        ) : (
          <Skeleton h={16} w={80} />
        )}
      </dd>
    </div>
  );
}

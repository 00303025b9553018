import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";

type DealLinkProps = {
  id: string;
  asOf?: string | undefined;
  className?: string | undefined;
  tabIndex?: number;
  children: ReactNode;
};

/** The way to a deal's record, which looks back to the same day as the page it is on. */
export function DealLink({ id, asOf, ...rest }: DealLinkProps) {
  // The router knows the search parameters of no room's page.
  return <Link to={`/kansen/${id}`} search={(asOf ? { asOf } : {}) as never} preload="intent" {...rest} />;
}

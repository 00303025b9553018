import { lazy, Suspense } from "react";
import type { ComponentProps } from "react";
import type { DealPreview as Preview } from "./deal-preview.tsx";
import type { NewDealDialog as NewDeal } from "./new-deal-dialog.tsx";

// Board and list are there before anybody opens these.
const LazyNewDeal = lazy(() => import("./new-deal-dialog.tsx").then((module) => ({ default: module.NewDealDialog })));
const LazyPreview = lazy(() => import("./deal-preview.tsx").then((module) => ({ default: module.DealPreview })));

/** The dialog for a new deal, fetched when it is opened. */
export function NewDealDialog(props: ComponentProps<typeof NewDeal>) {
  return <Suspense>{props.opened ? <LazyNewDeal {...props} /> : null}</Suspense>;
}

/** The preview beside board and list, fetched when it is first shown. */
export function DealPreview(props: ComponentProps<typeof Preview>) {
  return (
    <Suspense>
      <LazyPreview {...props} />
    </Suspense>
  );
}

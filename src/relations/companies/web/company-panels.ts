import type { ComponentType } from "react";

/** What a later floor shows on the page of a company, such as its deals. */
export type CompanyPanel = {
  id: string;
  /** Place among the panels, small first. */
  order: number;
  /** The capability without which it is not drawn. */
  needs: string;
  /** Draws itself whole, heading included. */
  Panel: ComponentType<{ companyId: string; companyName: string }>;
};

let declared: readonly CompanyPanel[] = [];

/** Called once by the app with what later floors declare. */
export function declareCompanyPanels(panels: readonly CompanyPanel[]): void {
  declared = panels.toSorted((a, b) => a.order - b.order);
}

/** The declared panels in their order. */
export function companyPanels(): readonly CompanyPanel[] {
  return declared;
}

import type { OutputOf } from "#base/contract/op.ts";
import { call } from "#base/ui/api.ts";
import { RecordSelect } from "#base/ui/record-select.tsx";
import type { RecordChoice } from "#base/ui/record-select.tsx";
import { useCan } from "#base/ui/session.tsx";
import { opQuery } from "#base/ui/use-op.ts";
import { create, get, list } from "../contract.ts";
import { useText } from "./text.ts";

export type Company = OutputOf<typeof list>["items"][number];

type CompanyChoice = RecordChoice<Company> & {
  /** Offers to add a company that is not found, to whoever may. */
  creatable?: boolean;
  except?: (company: Company) => boolean;
};

/** Chooses a company by typing part of its name, or adds it on the spot. */
export function CompanySelect({ creatable = false, except, ...props }: CompanyChoice) {
  const t = useText();
  const mayCreate = useCan("company.create");
  return (
    <RecordSelect
      {...props}
      except={except}
      find={(words) => opQuery(list, { limit: 50, ...(words ? { q: words } : {}) })}
      one={(id) => opQuery(get, { id })}
      describe={(company) => company.city ?? company.sector}
      create={
        creatable && mayCreate
          ? { label: (name) => t("web.select.create", { name }), run: (name) => call(create, { name }) }
          : undefined
      }
    />
  );
}

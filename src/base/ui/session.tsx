import { createContext, useContext } from "react";
import type { ReactNode } from "react";
import type { Language } from "./i18n.ts";

/** Who is signed in, as far as every page needs it: the shape GET /me answers. */
export type Me = {
  person: { id: string; name: string; email: string | null; role: string; language: Language };
  organisation: {
    id: string;
    name: string;
    currency: string;
    language: Language;
    timeZone: string;
    fiscalYearStart: number;
  };
  capabilities: readonly string[];
};

const Session = createContext<Me | null>(null);

export function SessionProvider({ me, children }: { me: Me; children: ReactNode }) {
  return <Session value={me}>{children}</Session>;
}

/** Who is signed in; only pages inside the shell may ask. */
export function useMe(): Me {
  const me = useContext(Session);
  if (!me) throw new Error("useMe outside the shell");
  return me;
}

/** Whether the person has a capability such as "opportunity.update". */
export function useCan(capability: string): boolean {
  return useMe().capabilities.includes(capability);
}

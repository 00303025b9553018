import { useState } from "react";
import { FrontDoor } from "./front-door.tsx";
import { FirstRunForm } from "./first-run-form.tsx";
import { FirstRunReady } from "./first-run-ready.tsx";

/** Sets up the company and its administrator, then asks where to start. */
export function FirstRunPage() {
  const [company, setCompany] = useState<string | null>(null);
  return (
    <FrontDoor wide>
      {company === null ? <FirstRunForm onReady={setCompany} /> : <FirstRunReady company={company} />}
    </FrontDoor>
  );
}

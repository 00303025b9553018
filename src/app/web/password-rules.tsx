import { VisuallyHidden } from "@mantine/core";
import { IconCheck, IconCircle, IconInfoCircle } from "@tabler/icons-react";
import classes from "./password-rules.module.css";
import { useText } from "./text.ts";

/** Whether a password contains a word of four letters or more from the person's own details. */
function isPersonal(password: string, personal: readonly string[]): boolean {
  const typed = password.toLowerCase();
  return personal.some((text) =>
    text
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .some((word) => word.length >= 4 && typed.includes(word)),
  );
}

/** What can be told here of the policy; the server also refuses common passwords. */
export function passwordFits(password: string, personal: readonly string[]): boolean {
  return [...password].length >= 12 && !isPersonal(password, personal);
}

/** The policy under a password field, ticked off while typing. */
export function PasswordRules({
  id,
  password,
  personal,
}: {
  id: string;
  password: string;
  personal: readonly string[];
}) {
  const t = useText();
  return (
    <ul id={id} className={classes.rules}>
      <Rule met={[...password].length >= 12}>{t("welcome.passwordLength")}</Rule>
      <Rule met={password !== "" && !isPersonal(password, personal)}>{t("welcome.passwordPersonal")}</Rule>
      <li>
        <IconInfoCircle aria-hidden size={14} stroke={1.6} />
        {t("welcome.passwordCommon")}
      </li>
    </ul>
  );
}

function Rule({ met, children }: { met: boolean; children: string }) {
  const t = useText();
  return (
    <li data-met={met || undefined}>
      {met ? <IconCheck aria-hidden size={14} stroke={2} /> : <IconCircle aria-hidden size={14} stroke={1.6} />}
      {children}
      <VisuallyHidden>({met ? t("welcome.met") : t("welcome.unmet")})</VisuallyHidden>
    </li>
  );
}

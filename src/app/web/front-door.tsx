import type { ReactNode } from "react";
import { changeLanguage } from "#base/ui/i18n.ts";
import { Wordmark } from "#base/ui/wordmark.tsx";
import { LanguageSwitch } from "#base/ui/user-menu.tsx";
import classes from "./front-door.module.css";

/** The frame of the pages before signing in: the name, the language, and one quiet column. */
export function FrontDoor({ children, wide = false }: { children: ReactNode; wide?: boolean }) {
  return (
    <div className={classes.door}>
      <header className={classes.top}>
        <Wordmark />
        <div className={classes.language}>
          <LanguageSwitch onLanguage={(language) => void changeLanguage(language)} />
        </div>
      </header>
      <main className={classes.main} data-wide={wide || undefined}>
        {children}
      </main>
    </div>
  );
}

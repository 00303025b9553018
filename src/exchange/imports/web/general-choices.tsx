import { Select } from "@mantine/core";
import { useMemo } from "react";
import { useLanguage } from "#base/ui/i18n.ts";
import { useMe } from "#base/ui/session.tsx";
import { OptionChoice } from "./option-choice.tsx";
import { useText } from "./text.ts";
import type { SettingsControl } from "./use-settings.ts";
import classes from "./choices.module.css";

/** Currency and what happens with what came from the same system before. */
export function GeneralChoices({ settings: { run, locked, setChoices } }: { settings: SettingsControl }) {
  const t = useText();
  const language = useLanguage();
  const own = useMe().organisation.currency;
  const currencies = useMemo(() => {
    const names = new Intl.DisplayNames(language, { type: "currency" });
    const rest = Intl.supportedValuesOf("currency").filter((code) => code !== own);
    return [own, ...rest].map((code) => ({ value: code, label: `${code} · ${names.of(code) ?? code}` }));
  }, [language, own]);
  return (
    <>
      <section className={classes.choice}>
        <Select
          className={classes.currency}
          label={<span className={classes.choiceTitle}>{t("web.choices.currency")}</span>}
          description={t("web.choices.currencyHint")}
          readOnly={locked}
          searchable
          limit={40}
          allowDeselect={false}
          data={currencies}
          value={run.choices.currency ?? own}
          onChange={(currency) => currency && setChoices({ currency })}
        />
      </section>
      <OptionChoice
        title={t("web.choices.duplicates")}
        disabled={locked}
        value={run.choices.duplicates ?? "update"}
        onChange={(duplicates) => setChoices({ duplicates })}
        options={[
          { value: "update", label: t("web.choices.update"), hint: t("web.choices.updateHint") },
          { value: "skip", label: t("web.choices.skip"), hint: t("web.choices.skipHint") },
        ]}
      />
    </>
  );
}

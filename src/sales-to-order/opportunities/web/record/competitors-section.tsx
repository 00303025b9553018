import { Pill, PillGroup, TextInput } from "@mantine/core";
import { useState } from "react";
import { showProblem } from "#base/ui/toasts.tsx";
import type { DealDetail } from "../deal.ts";
import { useText } from "../text.ts";
import { useVerbs } from "../verbs/deal-verbs.tsx";
import { Section } from "./section.tsx";
import classes from "./lines-section.module.css";

const most = 20;

/** Who else is after this deal. */
export function CompetitorsSection({ deal }: { deal: DealDetail }) {
  const t = useText();
  const verbs = useVerbs();
  const [typed, setTyped] = useState("");
  const save = (competitors: string[]) => verbs.edit(deal, { competitors }, "competitors").catch(showProblem);
  function add() {
    const name = typed.trim();
    if (name === "" || deal.competitors.includes(name)) return;
    setTyped("");
    void save([...deal.competitors, name]);
  }
  return (
    <Section title={t("record.competitors")}>
      {deal.competitors.length === 0 ? (
        <p className={classes.none}>{t("record.noCompetitors")}</p>
      ) : (
        <PillGroup>
          {deal.competitors.map((name) => (
            <Pill
              key={name}
              size="md"
              withRemoveButton={deal.can.edit}
              removeButtonProps={{
                "aria-label": t("record.removeCompetitor", { name }),
                "aria-hidden": false,
                tabIndex: 0,
              }}
              onRemove={() => void save(deal.competitors.filter((other) => other !== name))}
            >
              {name}
            </Pill>
          ))}
        </PillGroup>
      )}
      {deal.can.edit && deal.competitors.length < most ? (
        <TextInput
          mt="sm"
          aria-label={t("record.addCompetitor")}
          placeholder={t("record.addCompetitor")}
          maxLength={100}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onBlur={add}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
            event.preventDefault();
            add();
          }}
        />
      ) : null}
    </Section>
  );
}

import { Select, TextInput } from "@mantine/core";
import { useRef } from "react";
import { MomentText } from "#base/ui/figures.tsx";
import { TeamSelect } from "#company/people/web/index.ts";
import { TerritorySelect } from "#company/territories/web/index.ts";
import { CompanySelect } from "#relations/companies/web/index.ts";
import { dealType } from "../../contract.ts";
import { ChannelSelect } from "../channel-select.tsx";
import type { DealDetail } from "../deal.ts";
import { useText } from "../text.ts";
import { useVerbs } from "../verbs/deal-verbs.tsx";
import { EditableFact, Fact } from "./fact.tsx";
import { Section } from "./section.tsx";
import classes from "./other-facts.module.css";

/** The rest of what is known of a deal. */
export function OtherFacts({ deal }: { deal: DealDetail }) {
  const t = useText();
  const verbs = useVerbs();
  const canEdit = deal.can.edit;
  // A select tells the name with the id it chose, so the screen can show it before the server answers.
  const name = useRef<string | null>(null);
  const none = <span className={classes.none}>–</span>;
  const chosen = (onChange: (id: string | null) => void) => (id: string | null, record?: { name: string }) => {
    name.current = record?.name ?? null;
    onChange(id);
  };
  return (
    <Section title={t("record.facts")}>
      <dl className={classes.facts}>
        <EditableFact
          field="companyId"
          value={deal.companyId}
          canEdit={canEdit}
          saveOnChange
          display={deal.companyName ?? none}
          editor={({ onChange, ...props }) => (
            <CompanySelect
              {...props}
              label={t("field.companyId")}
              hideLabel
              creatable
              clearable
              onChange={chosen(onChange)}
            />
          )}
          onSave={(companyId) => verbs.edit(deal, { companyId }, "companyId", { companyName: name.current })}
        />
        <EditableFact
          field="type"
          value={deal.type}
          canEdit={canEdit}
          saveOnChange
          display={t(`type.${deal.type}`)}
          editor={({ onChange, ...props }) => (
            <Select
              {...props}
              allowDeselect={false}
              data={dealType.options.map((value) => ({ value, label: t(`type.${value}`) }))}
              onChange={(value) => onChange((value ?? deal.type) as DealDetail["type"])}
            />
          )}
          onSave={(type) => verbs.edit(deal, { type }, "type")}
        />
        <EditableFact
          field="teamId"
          value={deal.teamId}
          canEdit={canEdit}
          saveOnChange
          display={deal.teamName ?? none}
          editor={({ onChange, ...props }) => (
            <TeamSelect {...props} label={t("field.teamId")} hideLabel clearable onChange={chosen(onChange)} />
          )}
          onSave={(teamId) => verbs.edit(deal, { teamId }, "teamId", { teamName: name.current })}
        />
        <EditableFact
          field="territoryId"
          value={deal.territoryId}
          canEdit={canEdit}
          saveOnChange
          display={deal.territoryName ?? none}
          editor={({ onChange, ...props }) => (
            <TerritorySelect
              {...props}
              label={t("field.territoryId")}
              hideLabel
              clearable
              onChange={chosen(onChange)}
            />
          )}
          onSave={(territoryId) => verbs.edit(deal, { territoryId }, "territoryId", { territoryName: name.current })}
        />
        <EditableFact
          field="channelId"
          value={deal.channelId}
          canEdit={canEdit}
          saveOnChange
          display={deal.channelName ?? none}
          editor={({ onChange, ...props }) => (
            <ChannelSelect
              {...props}
              clearable
              onChange={(id, option) => chosen(onChange)(id, option ? { name: option.label } : undefined)}
            />
          )}
          onSave={(channelId) => verbs.edit(deal, { channelId }, "channelId", { channelName: name.current })}
        />
        <EditableFact
          field="source"
          value={deal.source ?? ""}
          canEdit={canEdit}
          display={deal.source ?? none}
          editor={({ onChange, ...props }) => (
            <TextInput {...props} maxLength={100} onChange={(event) => onChange(event.currentTarget.value)} />
          )}
          onSave={(source) => verbs.edit(deal, { source: source === "" ? null : source }, "source")}
        />
        {deal.status === "open" || deal.closeNote === null ? null : (
          <Fact field="closeNote">
            <div className={classes.fixed}>{deal.closeNote}</div>
          </Fact>
        )}
        <Fact field="createdAt">
          <div className={classes.fixed}>
            <MomentText at={deal.createdAt} />
            {deal.externalId ? (
              <span className={classes.none}> · {t("record.imported", { id: deal.externalId })}</span>
            ) : null}
          </div>
        </Fact>
      </dl>
    </Section>
  );
}

import { Anchor } from "@mantine/core";
import { IconExternalLink, IconMapPin } from "@tabler/icons-react";
import { Avatar } from "#base/ui/avatar.tsx";
import { AgoText } from "#base/ui/figures.tsx";
import { InlineEdit } from "#base/ui/inline-edit.tsx";
import { PersonSelect } from "#company/people/web/index.ts";
import { TerritorySelect } from "#company/territories/web/index.ts";
import { readWebsite } from "../../core/website.ts";
import { useText } from "../text.ts";
import { EditableNumber, EditableRevenue, EditableText, Empty, Fact } from "./editable.tsx";
import { Section } from "./section.tsx";
import type { CompanyDetail, SaveCompany } from "./use-save-company.tsx";
import classes from "./record.module.css";

type FactsProps = { company: CompanyDetail; save: SaveCompany };

/** What decides: whose it is, where, what they do and how big they are. */
export function KeyFacts({ company, save }: FactsProps) {
  const t = useText();
  return (
    <dl className={classes.keyFacts} aria-label={t("web.record.facts")}>
      <Fact label={t("fields.ownerId")}>
        <InlineEdit
          label={t("fields.ownerId")}
          value={company.ownerId}
          canEdit={company.can.edit}
          saveOnChange
          display={
            company.ownerName === null ? (
              <span className={classes.none}>{t("web.record.nobody")}</span>
            ) : (
              <span className={classes.owner}>
                <Avatar name={company.ownerName} labelled />
                {company.ownerName}
              </span>
            )
          }
          editor={({ value, onChange, error }) => (
            <PersonSelect
              hideLabel
              clearable
              label={t("fields.ownerId")}
              value={value}
              onChange={(id) => onChange(id)}
              error={error}
            />
          )}
          onSave={(ownerId) => save("ownerId", ownerId)}
        />
      </Fact>
      <Fact label={t("fields.territoryId")}>
        <InlineEdit
          label={t("fields.territoryId")}
          value={company.territoryId}
          canEdit={company.can.edit}
          saveOnChange
          display={company.territoryName ?? <Empty />}
          editor={({ value, onChange, error }) => (
            <TerritorySelect
              hideLabel
              clearable
              label={t("fields.territoryId")}
              value={value}
              onChange={(id) => onChange(id)}
              error={error}
            />
          )}
          onSave={(territoryId) => save("territoryId", territoryId)}
        />
      </Fact>
      <EditableText company={company} field="sector" save={save} />
      <EditableNumber company={company} field="employees" save={save} />
      <EditableRevenue company={company} save={save} />
    </dl>
  );
}

/** Address and website, and what rarely changes. */
export function OtherFacts({ company, save }: FactsProps) {
  const t = useText();
  const website = company.website === null ? null : readWebsite(company.website);
  const address = [company.street, company.postalCode, company.city, company.country].filter(Boolean).join(", ");
  return (
    <Section
      title={t("web.record.address")}
      action={
        address ? (
          <Anchor
            href={`https://www.openstreetmap.org/search?query=${encodeURIComponent(address)}`}
            target="_blank"
            rel="noreferrer"
            size="xs"
            className={classes.outside}
          >
            <IconMapPin aria-hidden size={14} stroke={1.6} />
            {t("web.record.map")}
          </Anchor>
        ) : null
      }
    >
      <dl className={classes.facts}>
        <EditableText company={company} field="street" save={save} />
        <EditableText company={company} field="postalCode" save={save} />
        <EditableText company={company} field="city" save={save} />
        <EditableText company={company} field="country" save={save} />
        <EditableText
          company={company}
          field="website"
          save={save}
          note={
            website?.ok ? (
              <Anchor href={website.value} target="_blank" rel="noreferrer" size="xs" className={classes.outside}>
                <IconExternalLink aria-hidden size={14} stroke={1.6} />
                {t("web.record.visit")}
              </Anchor>
            ) : null
          }
        />
        <EditableNumber company={company} field="foundedYear" save={save} />
        <Fact label={t("fields.createdAt")}>
          <span className={classes.fixed}>
            <AgoText at={company.createdAt} />
          </span>
        </Fact>
        {company.externalId ? (
          <Fact label={t("fields.externalId")}>
            <span className={classes.fixed}>{company.externalId}</span>
          </Fact>
        ) : null}
      </dl>
    </Section>
  );
}

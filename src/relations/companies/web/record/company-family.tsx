import { ActionIcon, Anchor, Skeleton, Tooltip } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconPlus } from "@tabler/icons-react";
import { Link, useNavigate } from "@tanstack/react-router";
import { InlineEdit } from "#base/ui/inline-edit.tsx";
import { useCan } from "#base/ui/session.tsx";
import { ErrorState } from "#base/ui/states.tsx";
import { useAllOp } from "#base/ui/use-all-op.ts";
import { list } from "../../contract.ts";
import { CompanySelect } from "../company-select.tsx";
import { CreateCompanyDialog } from "../create-company-dialog.tsx";
import { useText } from "../text.ts";
import { Fact } from "./editable.tsx";
import { Section } from "./section.tsx";
import type { CompanyDetail, SaveCompany } from "./use-save-company.tsx";
import classes from "./record.module.css";

/** What the company is part of, and what is part of it. */
export function CompanyFamily({ company, save }: { company: CompanyDetail; save: SaveCompany }) {
  const t = useText();
  const navigate = useNavigate();
  const mayAdd = useCan("company.create") && company.deletedAt === null;
  const [adding, { open, close }] = useDisclosure(false);
  return (
    <Section
      title={t("web.record.family")}
      action={
        mayAdd ? (
          <Tooltip label={t("web.record.addChild")}>
            <ActionIcon aria-label={t("web.record.addChild")} onClick={open}>
              <IconPlus aria-hidden size={16} stroke={1.8} />
            </ActionIcon>
          </Tooltip>
        ) : null
      }
    >
      <dl className={classes.facts}>
        <Fact label={t("fields.parentId")}>
          <InlineEdit
            label={t("fields.parentId")}
            value={company.parentId}
            canEdit={company.can.edit}
            saveOnChange
            display={company.parentName ?? <span className={classes.none}>{t("web.record.noParent")}</span>}
            editor={({ value, onChange, error }) => (
              <CompanySelect
                hideLabel
                clearable
                creatable
                label={t("fields.parentId")}
                value={value}
                onChange={(id) => onChange(id)}
                error={error}
                except={({ id }) => id === company.id}
              />
            )}
            onSave={(parentId) => save("parentId", parentId)}
          />
        </Fact>
      </dl>
      <h3 className={classes.label}>{t("web.record.children")}</h3>
      <Children id={company.id} />
      <CreateCompanyDialog
        opened={adding}
        onClose={close}
        parentId={company.id}
        onCreated={({ id }) => void navigate({ to: `/bedrijven/${id}` })}
      />
    </Section>
  );
}

function Children({ id }: { id: string }) {
  const t = useText();
  const { data, error, refetch } = useAllOp(list, { parent: id });
  if (error && !data) return <ErrorState problem={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton h={40} />;
  if (data.length === 0) return <p className={classes.nothing}>{t("web.record.noChildren")}</p>;
  return (
    <ul className={classes.children}>
      {data.map((child) => (
        <li key={child.id}>
          <Anchor component={Link} to={`/bedrijven/${child.id}`} size="sm" fw={550}>
            {child.name}
          </Anchor>
          <span className={classes.more}>{[child.sector, child.city].filter(Boolean).join(" · ")}</span>
        </li>
      ))}
    </ul>
  );
}

import { ActionIcon, Alert, Button, Menu, Skeleton, TextInput } from "@mantine/core";
import { IconArrowBackUp, IconDots, IconTrash } from "@tabler/icons-react";
import { Suspense } from "react";
import { useQueryClient } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { localDateOf, formatLocalDate } from "#base/kernel/local-date.ts";
import { useBaseText, useLanguage } from "#base/ui/i18n.ts";
import { InlineEdit } from "#base/ui/inline-edit.tsx";
import { Page, PageHeader } from "#base/ui/page.tsx";
import { useMe } from "#base/ui/session.tsx";
import { ErrorState } from "#base/ui/states.tsx";
import { showDone, showProblem, showUndo } from "#base/ui/toasts.tsx";
import { opQuery, useOp, useOpMutation } from "#base/ui/use-op.ts";
import { bin, get, restore } from "../../contract.ts";
import { companyPanels } from "../company-panels.ts";
import { useText } from "../text.ts";
import { CompanyFamily } from "./company-family.tsx";
import { CompanyHistory } from "./company-history.tsx";
import { KeyFacts, OtherFacts } from "./company-facts.tsx";
import { useSaveCompany } from "./use-save-company.tsx";
import type { CompanyDetail } from "./use-save-company.tsx";
import classes from "./record.module.css";

/** One company: what decides on top, its deals and what happened in the middle, its address and family beside it. */
export function CompanyPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const t = useText();
  const { data, error, refetch } = useOp(get, { id });
  if (data) return <Record key={id} company={data} />;
  return (
    <Page>
      {error ? (
        <>
          <PageHeader title={t("web.record.one")} tabTitle={t("web.record.one")} />
          <ErrorState problem={error} onRetry={() => void refetch()} />
        </>
      ) : (
        <Loading />
      )}
    </Page>
  );
}

function Record({ company }: { company: CompanyDetail }) {
  const t = useText();
  const me = useMe();
  const { save, staleDialog } = useSaveCompany(company);
  const panels = companyPanels().filter(({ needs }) => me.capabilities.includes(needs));
  return (
    <Page>
      <PageHeader
        tabTitle={company.name}
        title={
          <span className={classes.nameBox}>
            <InlineEdit
              label={t("fields.name")}
              value={company.name}
              canEdit={company.can.edit}
              display={<span className={classes.name}>{company.name}</span>}
              editor={({ onChange, ...props }) => (
                <TextInput
                  {...props}
                  maxLength={200}
                  className={classes.nameField}
                  onChange={(event) => onChange(event.currentTarget.value)}
                />
              )}
              onSave={(name) => save("name", name)}
            />
          </span>
        }
        before={
          <p className={classes.trail}>
            <Link to="/bedrijven" className={classes.up}>
              {t("web.record.list")}
            </Link>
            {company.parentId && company.parentName ? (
              <>
                <span aria-hidden> / </span>
                <Link to={`/bedrijven/${company.parentId}`} className={classes.up}>
                  {company.parentName}
                </Link>
              </>
            ) : null}
          </p>
        }
        actions={<Verbs company={company} />}
      />
      {company.deletedAt ? <InBin company={company} deletedAt={company.deletedAt} /> : null}
      <KeyFacts company={company} save={save} />
      <div className={classes.columns}>
        <div className={classes.others}>
          <OtherFacts company={company} save={save} />
        </div>
        <div className={classes.middle}>
          {panels.map(({ id, Panel }) => (
            <Suspense key={id} fallback={<Skeleton h={120} />}>
              <Panel companyId={company.id} companyName={company.name} />
            </Suspense>
          ))}
          <CompanyHistory id={company.id} createdAt={company.createdAt} />
        </div>
        <div className={classes.related}>
          <CompanyFamily company={company} save={save} />
        </div>
      </div>
      {staleDialog}
    </Page>
  );
}

function InBin({ company, deletedAt }: { company: CompanyDetail; deletedAt: string }) {
  const t = useText();
  const language = useLanguage();
  const { timeZone } = useMe().organisation;
  const bring = useRestore(company);
  return (
    <Alert color="gray" icon={<IconTrash aria-hidden size={18} stroke={1.6} />}>
      <div className={classes.inBin}>
        <span>
          {t("web.record.inBin", { date: formatLocalDate(localDateOf(new Date(deletedAt), timeZone), language) })}
        </span>
        {company.can.restore ? (
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<IconArrowBackUp aria-hidden size={16} stroke={1.6} />}
            onClick={() => void bring()}
          >
            {t("web.record.restore")}
          </Button>
        ) : null}
      </div>
    </Alert>
  );
}

function useRestore({ id, name }: CompanyDetail) {
  const t = useText();
  const client = useQueryClient();
  const bring = useOpMutation(restore, { refresh: ["opportunities"] });
  return async () => {
    try {
      client.setQueryData(opQuery(get, { id }).queryKey, await bring.mutateAsync({ id }));
      showDone(t("web.record.restored", { name }));
    } catch (thrown) {
      showProblem(thrown);
    }
  };
}

function Verbs({ company }: { company: CompanyDetail }) {
  const t = useText();
  const { id, name, version } = company;
  const throwAway = useOpMutation(bin, { refresh: ["opportunities"] });
  const bring = useOpMutation(restore, { refresh: ["opportunities"] });
  if (!company.can.bin) return null;
  async function toBin() {
    try {
      await throwAway.mutateAsync({ id, version });
      showUndo({ message: t("web.record.binned", { name }), undo: () => bring.mutateAsync({ id }) });
    } catch (thrown) {
      showProblem(thrown);
    }
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="default" size={32} aria-label={t("web.record.more")}>
          <IconDots aria-hidden size={16} stroke={1.7} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconTrash aria-hidden size={15} stroke={1.6} />} onClick={() => void toBin()}>
          {t("web.record.bin")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function Loading() {
  const base = useBaseText();
  return (
    <div role="status" aria-label={base("words.loading")} className={classes.loading}>
      <Skeleton h={14} w={90} />
      <Skeleton h={26} w="35%" />
      <Skeleton h={64} />
      <div className={classes.columns}>
        <Skeleton h={260} />
        <Skeleton h={320} />
        <Skeleton h={180} />
      </div>
    </div>
  );
}

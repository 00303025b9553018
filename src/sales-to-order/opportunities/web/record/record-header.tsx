import { ActionIcon, Button, Menu, TextInput } from "@mantine/core";
import { IconDots, IconRotate, IconThumbDown, IconTrash, IconTrophy, IconUserShare } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { DateText } from "#base/ui/figures.tsx";
import { InlineEdit } from "#base/ui/inline-edit.tsx";
import { PageHeader } from "#base/ui/page.tsx";
import { StageMark } from "#base/ui/meaning.tsx";
import type { DealDetail } from "../deal.ts";
import { useText } from "../text.ts";
import { useVerbs } from "../verbs/deal-verbs.tsx";
import { AsOfPicker } from "./as-of-picker.tsx";
import classes from "./record-header.module.css";

type RecordHeaderProps = { deal: DealDetail; asOf: string | undefined; onAsOf: (date: string | null) => void };

/** Whose deal it is, its name, how it ended, and what can be done with it. */
export function RecordHeader({ deal, asOf, onAsOf }: RecordHeaderProps) {
  const t = useText();
  const verbs = useVerbs();
  return (
    <PageHeader
      tabTitle={deal.name}
      title={
        <InlineEdit
          label={t("field.name")}
          value={deal.name}
          canEdit={deal.can.edit}
          display={<span className={classes.name}>{deal.name}</span>}
          editor={(props) => (
            <TextInput
              {...props}
              maxLength={200}
              className={classes.nameField}
              onChange={(event) => props.onChange(event.currentTarget.value)}
            />
          )}
          onSave={(name) => verbs.edit(deal, { name }, "name")}
        />
      }
      before={
        <p className={classes.trail}>
          <Link to="/kansen/bord" className={classes.up}>
            {t("words.opportunities")}
          </Link>
          <span aria-hidden> / </span>
          <span>{deal.companyName ?? t("words.noCompany")}</span>
        </p>
      }
      details={deal.status === "open" ? null : <Outcome deal={deal} />}
      actions={
        <>
          <AsOfPicker asOf={asOf} onPick={onAsOf} />
          {deal.can.close ? (
            <>
              <Button
                variant="default"
                leftSection={<IconTrophy aria-hidden size={15} stroke={1.7} />}
                onClick={() => void verbs.win(deal)}
              >
                {t("record.win")}
              </Button>
              <Button
                variant="default"
                leftSection={<IconThumbDown aria-hidden size={15} stroke={1.7} />}
                onClick={() => void verbs.lose(deal)}
              >
                {t("record.lose")}
              </Button>
            </>
          ) : null}
          {deal.can.reopen ? (
            <Button
              variant="default"
              leftSection={<IconRotate aria-hidden size={15} stroke={1.7} />}
              onClick={() => void verbs.reopen(deal)}
            >
              {t("record.reopen")}
            </Button>
          ) : null}
          {deal.can.reassign || deal.can.bin ? <MoreMenu deal={deal} /> : null}
        </>
      }
    />
  );
}

function Outcome({ deal }: { deal: DealDetail }) {
  const t = useText();
  return (
    <span className={classes.outcome} data-status={deal.status}>
      <StageMark kind={deal.status === "won" ? "won" : "lost"}>{t(`status.${deal.status}`)}</StageMark>
      <DateText date={deal.closedOn} />
      {deal.closeReason ? <span className={classes.reason}>{deal.closeReason}</span> : null}
    </span>
  );
}

function MoreMenu({ deal }: { deal: DealDetail }) {
  const t = useText();
  const verbs = useVerbs();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="default" size={32} aria-label={t("record.more")}>
          <IconDots aria-hidden size={16} stroke={1.7} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {deal.can.reassign ? (
          <Menu.Item
            leftSection={<IconUserShare aria-hidden size={15} stroke={1.6} />}
            onClick={() => void verbs.reassign(deal)}
          >
            {t("record.reassign")}
          </Menu.Item>
        ) : null}
        {deal.can.bin ? (
          <Menu.Item
            color="red"
            leftSection={<IconTrash aria-hidden size={15} stroke={1.6} />}
            onClick={() => void verbs.bin(deal)}
          >
            {t("record.bin")}
          </Menu.Item>
        ) : null}
      </Menu.Dropdown>
    </Menu>
  );
}

import { Button } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { useState } from "react";
import { Money, useMoneyText } from "#base/ui/figures.tsx";
import { useLanguage } from "#base/ui/i18n.ts";
import type { DealDetail } from "../deal.ts";
import { useText } from "../text.ts";
import { LinesDialog } from "./lines-dialog.tsx";
import { Section } from "./section.tsx";
import classes from "./lines-section.module.css";

/** What is sold, line by line, as the server priced it. */
export function LinesSection({ deal }: { deal: DealDetail }) {
  const t = useText();
  const [opened, setOpened] = useState(false);
  return (
    <Section
      title={t("record.lines")}
      action={
        deal.can.edit ? (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPencil aria-hidden size={14} stroke={1.7} />}
            onClick={() => setOpened(true)}
          >
            {t("lines.edit")}
          </Button>
        ) : null
      }
    >
      {deal.lines.length === 0 ? (
        <p className={classes.none}>{t("lines.none")}</p>
      ) : (
        <ul className={classes.lines}>
          {deal.lines.map((line) => (
            <LineItem key={line.id} line={line} currency={deal.currency} />
          ))}
        </ul>
      )}
      {deal.lines.length > 0 && deal.amountSource === "lines" ? (
        <p className={classes.sum}>
          <span>{t("lines.sum")}</span>
          <strong>
            <Money cents={deal.amount} currency={deal.currency} />
          </strong>
        </p>
      ) : null}
      {deal.can.edit ? <LinesDialog deal={deal} opened={opened} onClose={() => setOpened(false)} /> : null}
    </Section>
  );
}

function LineItem({ line, currency }: { line: DealDetail["lines"][number]; currency: string }) {
  const t = useText();
  const language = useLanguage();
  const money = useMoneyText();
  const number = new Intl.NumberFormat(language === "nl" ? "nl-NL" : "en-GB", { maximumFractionDigits: 3 });
  const parts = [
    `${number.format(line.quantity)} × ${money(line.unitPrice, currency, "always")}`,
    line.discount > 0 ? `− ${number.format(line.discount)}\u00a0%` : null,
    line.recurrence === "one_off"
      ? null
      : `${t(`recurrence.${line.recurrence}`).toLowerCase()}, ${t("lines.months", { count: line.termMonths ?? 12 })}`,
  ];
  return (
    <li className={classes.line}>
      <span className={classes.product}>{line.productName ?? line.description}</span>
      <span className={classes.total}>
        <Money cents={line.total} currency={currency} />
      </span>
      <span className={classes.arithmetic}>{parts.filter(Boolean).join(" · ")}</span>
      {line.productName && line.description ? <span className={classes.arithmetic}>{line.description}</span> : null}
    </li>
  );
}

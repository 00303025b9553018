import { Button } from "@mantine/core";
import { IconHistory } from "@tabler/icons-react";
import { formatLocalDate, isLocalDate } from "#base/kernel/local-date.ts";
import { useLanguage } from "#base/ui/i18n.ts";
import { Notice } from "./notice.tsx";
import { useText } from "./text.ts";

/** Says that board, list or record is one of the past, and the way back to now. */
export function AsOfNotice({
  asOf,
  text,
  onNow,
}: {
  asOf: string;
  text: "board.asOf" | "list.asOf" | "record.asOfBanner";
  onNow: () => void;
}) {
  const t = useText();
  const language = useLanguage();
  const date = isLocalDate(asOf) ? formatLocalDate(asOf, language) : asOf;
  return (
    <Notice
      tone="past"
      icon={<IconHistory aria-hidden size={17} stroke={1.6} />}
      action={
        <Button size="compact-sm" variant="default" onClick={onNow}>
          {t("board.now")}
        </Button>
      }
    >
      {t(text, { date })}
    </Notice>
  );
}

import { Button } from "@mantine/core";
import { IconHistory } from "@tabler/icons-react";
import { Notice } from "./notice.tsx";
import { useText } from "./text.ts";
import { useAsOfText } from "./use-as-of-text.ts";

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
  const dayOf = useAsOfText();
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
      {t(text, { date: dayOf(asOf) })}
    </Notice>
  );
}

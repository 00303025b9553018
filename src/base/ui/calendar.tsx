import "@mantine/dates/styles.layer.css";
import "dayjs/locale/nl";
import { DatePicker } from "@mantine/dates";
import { useLanguage } from "./i18n.ts";

type CalendarProps = {
  value: string | null;
  onPick: (date: string) => void;
  min: string | undefined;
  max: string | undefined;
};

/** The month to pick from, Monday first; fetched only when it is opened. */
export function Calendar({ value, onPick, min, max }: CalendarProps) {
  const language = useLanguage();
  return (
    <DatePicker
      size="sm"
      locale={language}
      firstDayOfWeek={1}
      highlightToday
      value={value}
      {...(value ? { defaultDate: value } : {})}
      {...(min ? { minDate: min } : {})}
      {...(max ? { maxDate: max } : {})}
      onChange={(date) => {
        if (date) onPick(date);
      }}
    />
  );
}

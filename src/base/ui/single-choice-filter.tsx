import { Radio, Stack } from "@mantine/core";

type SingleChoiceProps = {
  label: string;
  options: readonly { value: string; label: string }[];
  value: string;
  onChange: (value: string) => void;
};

/** One of a few, in the panel of a filter. */
export function SingleChoiceFilter({ label, options, value, onChange }: SingleChoiceProps) {
  return (
    <Radio.Group aria-label={label} value={value} onChange={onChange}>
      <Stack gap="sm">
        {options.map((option) => (
          <Radio key={option.value} value={option.value} label={option.label} />
        ))}
      </Stack>
    </Radio.Group>
  );
}

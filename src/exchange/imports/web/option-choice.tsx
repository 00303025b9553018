import { Radio } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./choices.module.css";

type Option<V extends string> = { value: V; label: string; hint?: string };

type OptionChoiceProps<V extends string> = {
  title: string;
  detail?: ReactNode;
  options: readonly Option<V>[];
  /** null: nobody chose yet. */
  value: V | null;
  disabled: boolean;
  onChange: (value: V) => void;
};

/** One question with its answers below each other, each saying what it does. */
export function OptionChoice<V extends string>({
  title,
  detail,
  options,
  value,
  disabled,
  onChange,
}: OptionChoiceProps<V>) {
  return (
    <section className={classes.choice}>
      <Radio.Group
        label={<span className={classes.choiceTitle}>{title}</span>}
        description={detail}
        inputWrapperOrder={["label", "description", "input"]}
        value={value}
        onChange={(next) => {
          const option = options.find((known) => known.value === next);
          if (option) onChange(option.value);
        }}
      >
        <div className={classes.options}>
          {options.map((option) => (
            <Radio
              key={option.value}
              size="sm"
              value={option.value}
              label={option.label}
              description={option.hint}
              disabled={disabled}
            />
          ))}
        </div>
      </Radio.Group>
    </section>
  );
}

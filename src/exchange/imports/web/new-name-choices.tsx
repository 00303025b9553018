import { OptionChoice } from "./option-choice.tsx";
import { namedKinds } from "./run.ts";
import { useText } from "./text.ts";
import type { SettingsControl } from "./use-settings.ts";

/** What happens with names that look like no known one. */
export function NewNameChoices({ settings }: { settings: SettingsControl }) {
  const t = useText();
  const { run, locked, setChoices } = settings;
  return namedKinds.map((kind) => {
    const question = run.questions.find(({ topic }) => topic === `new-${kind}`);
    if (!question) return null;
    return (
      <OptionChoice
        key={kind}
        title={t(`web.choices.newNames.${kind}`)}
        detail={t("web.choices.newNames.samples", {
          rows: t("web.choices.rowCount", { count: question.count }),
          samples: question.samples.join(", "),
        })}
        disabled={locked}
        value={run.choices.unknown?.[kind] ?? "create"}
        onChange={(choice) => setChoices({ unknown: { ...run.choices.unknown, [kind]: choice } })}
        options={[
          {
            value: "create",
            label: t("web.choices.newNames.create"),
            hint: t(`web.choices.newNames.createHint.${kind}`),
          },
          { value: "leave-empty", label: t("web.choices.newNames.leave"), hint: t("web.choices.newNames.leaveHint") },
          { value: "reject", label: t("web.choices.newNames.reject"), hint: t("web.choices.newNames.rejectHint") },
        ]}
      />
    );
  });
}

import { Kbd, Modal, Switch, Title } from "@mantine/core";
import { useBaseText } from "./i18n.ts";
import { keyLabel, useShortcutRegistry } from "./shortcuts.tsx";
import type { Shortcut } from "./shortcuts.tsx";
import classes from "./shortcut-help.module.css";

/** The keys that work here, and the switch that turns single letters off. */
export function ShortcutHelp({ onClose }: { onClose: () => void }) {
  const t = useBaseText();
  const { all, singleKeys, setSingleKeys } = useShortcutRegistry();
  const shortcuts = all();
  const page = shortcuts.filter((shortcut) => shortcut.scope !== "everywhere");
  const everywhere = shortcuts.filter((shortcut) => shortcut.scope === "everywhere");
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("shortcuts.title")}
      closeButtonProps={{ "aria-label": t("actions.close") }}
    >
      <div tabIndex={-1} data-autofocus />
      {page.length > 0 ? <Keys title={t("shortcuts.thisPage")} shortcuts={page} /> : null}
      <Keys title={t("shortcuts.everywhere")} shortcuts={everywhere} />
      <Switch
        mt="lg"
        checked={singleKeys}
        onChange={(event) => setSingleKeys(event.currentTarget.checked)}
        label={t("shortcuts.singleKeys")}
        description={t("shortcuts.singleKeysHint")}
      />
    </Modal>
  );
}

function Keys({ title, shortcuts }: { title: string; shortcuts: readonly Shortcut[] }) {
  const byLabel = Map.groupBy(shortcuts, (shortcut) => shortcut.label);
  return (
    <section className={classes.section}>
      <Title order={2} size="sm" mb="xs">
        {title}
      </Title>
      <dl className={classes.list}>
        {[...byLabel].map(([label, same]) => (
          <div key={label} className={classes.row}>
            <dt>{label}</dt>
            <dd>
              {same.map(({ keys }) => (
                <Kbd key={keys}>{keyLabel(keys)}</Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

import { Title } from "@mantine/core";
import { useLanguage } from "#base/ui/i18n.ts";
import { limits } from "../core/table.ts";
import { megabyte, mostFiles } from "./check-chosen.ts";
import { useText } from "./text.ts";
import classes from "./upload.module.css";

/** What can be imported, and which lists need no explaining. */
export function UploadGuide() {
  const t = useText();
  const language = useLanguage();
  const rows = new Intl.NumberFormat(language).format(limits.rows);
  return (
    <aside className={classes.guide} aria-label={t("web.guide.title")}>
      <Title order={2} size="h3">
        {t("web.guide.title")}
      </Title>
      <ul>
        <li>{t("web.guide.formats")}</li>
        <li>{t("web.guide.kinds")}</li>
        <li>{t("web.guide.header")}</li>
        <li>{t("web.guide.limits", { files: mostFiles, max: limits.bytes / megabyte, rows })}</li>
      </ul>
      <Title order={2} size="h3">
        {t("web.guide.known")}
      </Title>
      <dl>
        <dt>{t("web.presets.maven")}</dt>
        <dd>{t("web.guide.maven")}</dd>
        <dt>{t("web.presets.nl-excel")}</dt>
        <dd>{t("web.guide.nlExcel")}</dd>
      </dl>
      <p>{t("web.guide.other")}</p>
      <p>{t("web.guide.undo")}</p>
    </aside>
  );
}

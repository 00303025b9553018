import { Page, PageHeader } from "#base/ui/page.tsx";
import { BackToRuns } from "./back-to-runs.tsx";
import { useText } from "./text.ts";
import { UploadForm } from "./upload-form.tsx";
import { UploadGuide } from "./upload-guide.tsx";
import classes from "./upload.module.css";

/** The beginning of an import: choose the files. */
export function NewRunPage() {
  const t = useText();
  return (
    <Page>
      <PageHeader before={<BackToRuns />} title={t("web.upload.title")} tabTitle={t("web.upload.title")} />
      <div className={classes.columns}>
        <UploadForm />
        <UploadGuide />
      </div>
    </Page>
  );
}

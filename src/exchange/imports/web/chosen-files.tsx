import { ActionIcon } from "@mantine/core";
import { IconAlertTriangle, IconFileSpreadsheet, IconX } from "@tabler/icons-react";
import { useLanguage } from "#base/ui/i18n.ts";
import { sizeText } from "./check-chosen.ts";
import { useText } from "./text.ts";
import classes from "./upload.module.css";

type ChosenFilesProps = {
  files: readonly File[];
  /** The file the server could not read. */
  faulty: string | null;
  busy: boolean;
  onRemove: (name: string) => void;
};

/** What will be uploaded, each with a way out. */
export function ChosenFiles({ files, faulty, busy, onRemove }: ChosenFilesProps) {
  const t = useText();
  const language = useLanguage();
  return (
    <ul className={classes.files} aria-label={t("web.upload.chosen")}>
      {files.map((file) => (
        <li key={file.name} className={classes.file} data-faulty={file.name === faulty || undefined}>
          {file.name === faulty ? (
            <IconAlertTriangle aria-hidden size={18} stroke={1.6} />
          ) : (
            <IconFileSpreadsheet aria-hidden size={18} stroke={1.4} className={classes.filePicture} />
          )}
          <span className={classes.fileName}>{file.name}</span>
          <span className={classes.fileSize}>{sizeText(file.size, language)}</span>
          <ActionIcon
            disabled={busy}
            aria-label={t("web.upload.removeFile", { file: file.name })}
            onClick={() => onRemove(file.name)}
          >
            <IconX aria-hidden size={16} stroke={1.6} />
          </ActionIcon>
        </li>
      ))}
    </ul>
  );
}

import { Button, Text } from "@mantine/core";
import { IconFileUpload } from "@tabler/icons-react";
import { useRef, useState } from "react";
import type { DragEvent } from "react";
import { useText } from "./text.ts";
import classes from "./upload.module.css";

const accepted = ".csv,.txt,.tsv,.xlsx";

/** A place to drop files, with a button for who does not drag. */
export function DropZone({ onFiles, small }: { onFiles: (files: readonly File[]) => void; small: boolean }) {
  const t = useText();
  const input = useRef<HTMLInputElement>(null);
  const inside = useRef(0);
  const [over, setOver] = useState(false);

  function leave() {
    inside.current = Math.max(0, inside.current - 1);
    if (inside.current === 0) setOver(false);
  }
  function drop(event: DragEvent) {
    event.preventDefault();
    inside.current = 0;
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  }
  return (
    <div
      className={classes.zone}
      data-over={over || undefined}
      data-small={small || undefined}
      onDragEnter={(event) => {
        event.preventDefault();
        inside.current++;
        setOver(true);
      }}
      onDragOver={(event) => event.preventDefault()}
      onDragLeave={leave}
      onDrop={drop}
    >
      <IconFileUpload aria-hidden size={small ? 22 : 32} stroke={1.4} className={classes.zonePicture} />
      <div className={classes.zoneText}>
        <Text fw={600}>{over ? t("web.upload.dropNow") : t("web.upload.drop")}</Text>
        <Text c="dimmed" size="sm">
          {t("web.upload.dropHint")}
        </Text>
      </div>
      <Button variant={small ? "default" : "filled"} onClick={() => input.current?.click()}>
        {t("web.upload.choose")}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={accepted}
        aria-label={t("web.upload.choose")}
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = "";
        }}
      />
    </div>
  );
}

import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconCircle,
  IconCircleCheck,
  IconLoader2,
  IconProgress,
} from "@tabler/icons-react";
import type { Icon } from "@tabler/icons-react";
import type { Run } from "./run.ts";
import { useText } from "./text.ts";
import classes from "./run.module.css";

type Tone = "good" | "attention" | "bad" | "busy" | "plain";

const looks: Record<Run["status"], { icon: Icon; tone: Tone }> = {
  uploaded: { icon: IconCircle, tone: "plain" },
  analysed: { icon: IconProgress, tone: "attention" },
  ready: { icon: IconCircle, tone: "plain" },
  running: { icon: IconLoader2, tone: "busy" },
  done: { icon: IconCircleCheck, tone: "good" },
  failed: { icon: IconAlertTriangle, tone: "bad" },
  undoing: { icon: IconLoader2, tone: "busy" },
  undone: { icon: IconArrowBackUp, tone: "plain" },
};

/** Where a run stands, as shape, colour and word. */
export function RunStatus({ status }: { status: Run["status"] }) {
  const t = useText();
  const { icon: Picture, tone } = looks[status];
  return (
    <span className={classes.status} data-tone={tone}>
      <Picture aria-hidden size={15} stroke={1.8} />
      {t(`status.${status}`)}
    </span>
  );
}

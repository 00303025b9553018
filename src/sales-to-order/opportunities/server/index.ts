import type { Handler } from "#base/platform/command.ts";
import { bin, restore } from "./bin.ts";
import { changeStage } from "./change-stage.ts";
import { lose, win } from "./close.ts";
import { createCloseReason, editCloseReason } from "./close-reasons.ts";
import { create } from "./create.ts";
import { edit } from "./edit.ts";
import { addStage, createPipeline, editPipeline, editStage } from "./edit-pipeline.ts";
import { history } from "./history.ts";
import { setLines } from "./lines.ts";
import { board, get, list, summary } from "./read.ts";
import { getPipeline, listCloseReasons, listPipelines } from "./read-pipelines.ts";
import { reassign } from "./reassign.ts";
import { reopen } from "./reopen.ts";
import { takeBack } from "./take-back.ts";

/** Everything this room answers. */
export const handlers: Handler[] = [
  list,
  summary,
  board,
  create,
  get,
  edit,
  setLines,
  changeStage,
  win,
  lose,
  reopen,
  takeBack,
  reassign,
  bin,
  restore,
  history,
  listPipelines,
  getPipeline,
  createPipeline,
  editPipeline,
  addStage,
  editStage,
  listCloseReasons,
  createCloseReason,
  editCloseReason,
];

import type { Handler } from "#base/platform/command.ts";
import type { CallOf, Op, OutputOf } from "#base/contract/op.ts";
import type { Application } from "../application.ts";
import { handlers } from "../handlers.ts";
import { systemActor } from "./system-actor.ts";

/** Calls an operation as the command line, through the same wrapper as everyone: capability, parse, transaction, audit. */
export async function callAsSystem<O extends Op>(
  application: Application,
  op: O,
  input: { params?: unknown; query?: unknown; body?: CallOf<O> | unknown },
): Promise<OutputOf<O>> {
  const handler = handlers.find((candidate): candidate is Handler => candidate.op.id === op.id);
  if (!handler) throw new Error(`No handler for ${op.id}`);
  const actor = await systemActor(application.platform);
  const answer = await handler.handle(application.platform, {
    actor,
    params: input.params ?? {},
    query: input.query ?? {},
    body: input.body,
    headers: new Headers(),
    requestId: null,
    idempotencyKey: null,
    files: [],
    setCookies: () => undefined,
  });
  return answer as OutputOf<O>;
}

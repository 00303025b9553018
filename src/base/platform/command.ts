import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import type { z } from "zod";
import type { InputOf, Op, OutputOf } from "#base/contract/op.ts";
import { Problem } from "#base/contract/problem.ts";
import { localDateOf, type LocalDate } from "#base/kernel/local-date.ts";
import type { Actor } from "./actor.ts";
import type { Auth } from "./auth.ts";
import type { Database } from "./database.ts";
import { recorder, type EventInput } from "./events.ts";
import { fieldProblemsOf, unstorableFields } from "./field-problems.ts";
import type { Jobs } from "./jobs.ts";
import type { Live } from "./live.ts";
import { inTransaction, type Tx } from "./transaction.ts";

/** What the operations of all rooms run on; made once by the composition root. */
export type Platform = {
  database: Database;
  auth: Auth;
  jobs: Jobs;
  live: Live;
  clock: () => Date;
  /** Forgets who the remembered sessions and keys belong to, after rights changed. */
  forgetActors: () => void;
};

/** An uploaded file, already within its bounds. */
export type UploadedFile = { name: string; bytes: Buffer };

/** One call of an operation, whatever carried it. */
export type Call = {
  actor: Actor | null;
  params: unknown;
  query: unknown;
  body: unknown;
  headers: Headers;
  requestId: string | null;
  idempotencyKey: string | null;
  files: UploadedFile[];
  /** Cookies to set on the answer. */
  setCookies: (cookies: string[]) => void;
};

type Common = { actor: Actor; now: Date; today: LocalDate; platform: Platform };
export type QueryContext = Common & { tx: Tx };
export type CommandContext<Prepared = undefined> = QueryContext & {
  /** Adds to the audit trail and the outbox, in this transaction. */
  emit: (type: string, event: EventInput) => void;
  enqueue: (job: string, data: object) => Promise<void>;
  files: UploadedFile[];
  /** What `before` made, outside the transaction. */
  prepared: Prepared;
};
export type OpenContext = Omit<Common, "actor" | "today"> & { call: Call };

/** An operation with its behaviour: what is mounted, swept by the contract tests and called by the command line. */
export type Handler = {
  op: Op;
  kind: "command" | "query" | "open";
  handle: (platform: Platform, call: Call) => Promise<unknown>;
};

/** A read: capability → parse → read-only transaction under the actor's rights → parsed output. */
export function query<O extends Op>(
  op: O,
  run: (context: QueryContext, input: InputOf<O>) => Promise<z.input<O["output"]>>,
): Handler {
  return {
    op,
    kind: "query",
    async handle(platform, call) {
      const actor = authorise(op, call);
      const input = parseInput(op, call);
      const now = platform.clock();
      const today = localDateOf(now, actor.timeZone);
      const output = await inTransaction(platform.database, actor, { readOnly: true }, (tx) =>
        run({ tx, actor, now, today, platform }, input as InputOf<O>),
      );
      return parseOutput(op, output);
    },
  };
}

/**
 * A write: capability → parse → `before` (slow work, no transaction) → begin under the actor's rights → run → events →
 * commit → parsed output. With an Idempotency-Key the answer is kept in the same transaction and given again.
 */
export function command<O extends Op, Prepared = undefined>(
  op: O,
  run: (context: CommandContext<Prepared>, input: InputOf<O>) => Promise<z.input<O["output"]>>,
  options: {
    before?: (context: Common & { files: UploadedFile[]; call: Call }, input: InputOf<O>) => Promise<Prepared>;
    changesRights?: boolean;
    /** The answer holds a secret, so it is given once and kept nowhere. */
    secretAnswer?: boolean;
  } = {},
): Handler {
  return {
    op,
    kind: "command",
    async handle(platform, call) {
      const actor = authorise(op, call);
      const input = parseInput(op, call) as InputOf<O>;
      const now = platform.clock();
      const common = { actor, now, today: localDateOf(now, actor.timeZone), platform };
      const prepared = (await options.before?.({ ...common, files: call.files, call }, input)) as Prepared;
      const output = await inTransaction(platform.database, actor, {}, async (tx) => {
        const earlier = await earlierAnswer(tx, actor, op, call);
        if (earlier && options.secretAnswer) throw new Problem("already_done", 409);
        if (earlier) return earlier.response;
        const { emit, settled } = recorder(tx, actor, call.requestId);
        const enqueue = (job: string, data: object) => platform.jobs.enqueue(tx, job, data);
        const ran = run({ ...common, tx, emit, enqueue, files: call.files, prepared }, input);
        const result = parseOutput(op, await settled(ran));
        if (!options.secretAnswer) await keepAnswer(tx, actor, call, result);
        return result;
      });
      if (options.changesRights) platform.forgetActors();
      platform.live.nudge();
      return output;
    },
  };
}

/** An operation anyone may call (set-up, sign-in): no actor, no transaction of its own. */
export function open<O extends Op>(
  op: O,
  run: (context: OpenContext, input: InputOf<O>) => Promise<z.input<O["output"]>>,
): Handler {
  return {
    op,
    kind: "open",
    async handle(platform, call) {
      const input = parseInput(op, call) as InputOf<O>;
      return parseOutput(op, await run({ platform, call, now: platform.clock() }, input));
    },
  };
}

function authorise(op: Op, call: Call): Actor {
  if (!call.actor) throw new Problem("unauthorized", 401);
  if (op.needs !== "signed-in" && !call.actor.capabilities.has(op.needs))
    throw new Problem("forbidden", 403, { params: { capability: op.needs } });
  return call.actor;
}

function parseInput(op: Op, call: Call): unknown {
  const parts: [z.ZodType | undefined, unknown][] = [
    [op.params, call.params],
    [op.query, call.query ?? {}],
    [op.body, call.body ?? undefined],
  ];
  const parsed: Record<string, unknown> = {};
  const problems = [];
  for (const [schema, value] of parts) {
    if (!schema) continue;
    problems.push(...unstorableFields(value));
    const result = schema.safeParse(value, { reportInput: true });
    if (result.success) Object.assign(parsed, result.data);
    // An id that cannot exist is a record that does not exist.
    else if (schema === op.params) throw new Problem("not_found", 404);
    else problems.push(...fieldProblemsOf(result.error));
  }
  if (!op.query && call.query && Object.keys(call.query).length > 0)
    problems.push(...Object.keys(call.query).map((field) => ({ field, code: "unknown" })));
  if (problems.length > 0) throw new Problem("invalid_input", 422, { fields: problems });
  return parsed;
}

function parseOutput<O extends Op>(op: O, output: unknown): OutputOf<O> {
  if (op.produces) return output as OutputOf<O>;
  return op.output.parse(output) as OutputOf<O>;
}

function hashOf(op: Op, call: Call): string {
  const hash = createHash("sha256").update(
    JSON.stringify([op.id, call.params, call.query, call.body, call.files.map(({ name }) => name)]),
  );
  for (const { bytes } of call.files) hash.update(createHash("sha256").update(bytes).digest());
  return hash.digest("hex");
}

async function earlierAnswer(tx: Tx, actor: Actor, op: Op, call: Call): Promise<{ response: unknown } | null> {
  if (!call.idempotencyKey) return null;
  const hash = hashOf(op, call);
  const claimed = await tx.execute(sql`insert into idempotency_key (org_id, actor_id, key, operation, request_hash)
    values (${actor.orgId}, ${actor.personId ?? actor.orgId}, ${call.idempotencyKey}, ${op.id}, ${hash}) on conflict do nothing`);
  if (claimed.rowCount === 1) return null;
  const { rows } = await tx.execute<{
    request_hash: string;
    response: unknown;
  }>(sql`select request_hash, response from idempotency_key
    where org_id = ${actor.orgId} and actor_id = ${actor.personId ?? actor.orgId} and key = ${call.idempotencyKey}`);
  if (rows[0]?.request_hash !== hash) throw new Problem("idempotency_mismatch", 422);
  return { response: rows[0].response };
}

async function keepAnswer(tx: Tx, actor: Actor, call: Call, response: unknown): Promise<void> {
  if (!call.idempotencyKey) return;
  await tx.execute(sql`update idempotency_key set response = ${JSON.stringify(response)}::jsonb
    where org_id = ${actor.orgId} and actor_id = ${actor.personId ?? actor.orgId} and key = ${call.idempotencyKey}`);
}

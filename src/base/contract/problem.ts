/** A field that is wrong: where, which rule, and the numbers to fill into its sentence. */
export type FieldProblem = { field: string; code: string; params?: Record<string, string | number> };

/**
 * What a caller did wrong or must resolve. `code` names the sentence in the catalogues: "room.name" is problems.name of
 * that room, a code without a dot belongs to the base. Rendered as RFC 9457 problem+json.
 */
export class Problem extends Error {
  readonly code: string;
  readonly status: number;
  readonly fields: FieldProblem[];
  readonly params: Record<string, string | number>;
  readonly extra: Record<string, unknown>;
  constructor(
    code: string,
    status: number,
    more: { fields?: FieldProblem[]; params?: Record<string, string | number>; extra?: Record<string, unknown> } = {},
  ) {
    super(code);
    this.code = code;
    this.status = status;
    this.fields = more.fields ?? [];
    this.params = more.params ?? {};
    this.extra = more.extra ?? {};
  }
}

/** 404: not there, or not visible to the actor; the two are the same on purpose. */
export const notFound = () => new Problem("not_found", 404);

/** 409: somebody saved first; both versions travel with it. */
export const stale = (current: unknown, yours: number) =>
  new Problem("stale_version", 409, { extra: { current, yourVersion: yours } });

/** 422: one field breaks a rule that the shape alone cannot express. */
export const invalidField = (field: string, code: string, params?: Record<string, string | number>) =>
  new Problem("invalid_input", 422, { fields: [params ? { field, code, params } : { field, code }] });

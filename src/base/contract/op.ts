import type { z } from "zod";

/** HTTP methods an operation can have. GET reads; all others write. */
export type Method = "GET" | "POST" | "PATCH" | "PUT" | "DELETE";

type Fields = z.ZodObject | undefined;

/**
 * One operation of the API, described once: routing, validation, typed client, OpenAPI and the contract sweep all read it.
 * Paths are relative to /api/v1 and name parameters as {id}.
 */
export type Op<
  P extends Fields = Fields,
  Q extends Fields = Fields,
  B extends z.ZodType | undefined = z.ZodType | undefined,
  O extends z.ZodType = z.ZodType,
> = {
  /** room.verb, unique, used as operationId. */
  id: string;
  method: Method;
  path: string;
  summary: string;
  /** "public", "signed-in", or the capability the actor must have. */
  needs: string;
  params?: P;
  query?: Q;
  body?: B;
  output: O;
  /** Problem codes it can answer beyond the ones every operation has; 409 unless the status is written with it. */
  problems?: readonly (string | readonly [code: string, status: number])[];
  /** Status of a successful answer; 200 unless told. */
  success?: 200 | 201 | 202 | 204;
  /** Media type of the answer when it is not JSON (downloads, event streams). */
  produces?: string;
  /** "multipart" when the body is uploaded files, handled by the room. */
  consumes?: "json" | "multipart";
};

type InputOfPart<T> = T extends z.ZodType ? z.output<T> : unknown;
type RawOfPart<T> = T extends z.ZodType ? z.input<T> : unknown;

/** What the handler of an operation receives: params, query and body in one object, parsed. */
export type InputOf<T> =
  T extends Op<infer P, infer Q, infer B, z.ZodType> ? InputOfPart<P> & InputOfPart<Q> & InputOfPart<B> : never;

/** What a caller of an operation sends: the same before parsing, so fields with defaults may be left out. */
export type CallOf<T> =
  T extends Op<infer P, infer Q, infer B, z.ZodType> ? RawOfPart<P> & RawOfPart<Q> & RawOfPart<B> : never;

/** What an operation answers. */
export type OutputOf<T> = T extends Op<Fields, Fields, z.ZodType | undefined, infer O> ? z.output<O> : never;

/** Declares an operation; see Op. */
export function op<
  P extends Fields = undefined,
  Q extends Fields = undefined,
  B extends z.ZodType | undefined = undefined,
  O extends z.ZodType = z.ZodType,
>(declared: Op<P, Q, B, O>): Op<P, Q, B, O> {
  return declared;
}

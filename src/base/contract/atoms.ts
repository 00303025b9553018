import { z } from "zod";
import { isLocalDate, type LocalDate } from "#base/kernel/local-date.ts";

/** Largest page of a list. */
export const MAX_LIMIT = 200;

/** A record's id. */
export const id = z.uuid().describe("Identifier (UUID)");

/** Integer cents, zero or more. */
export const cents = z.int().min(0).max(900_000_000_000_000).describe("Amount in integer cents");

/** ISO 4217 currency code. */
export const currency = z
  .string()
  .regex(/^[A-Z]{3}$/)
  .describe("ISO 4217 currency code, for example EUR");

/** A local date of the organisation's calendar. */
export const localDate = z
  .string()
  .refine(isLocalDate, { message: "date" })
  .meta({ description: "Local date, YYYY-MM-DD", format: "date" }) as unknown as z.ZodType<LocalDate, string>;

/** A past moment: an instant, or a local date (then the end of that day in the organisation's time zone). */
export const asOf = z
  .union([z.iso.datetime({ offset: true }), localDate])
  .describe("Answer as it was at this moment: an ISO 8601 instant, or a date (the end of that day)");

/** An instant: ISO 8601 with an offset. */
export const moment = z.iso.datetime({ offset: true });

/** What every record tells about itself. */
export const recorded = {
  createdAt: moment.describe("When it was added"),
  updatedAt: moment.describe("When it last changed"),
  version: z.int().describe("Goes up with every change; send it along with yours"),
};

/** Version of the record the caller saw; a different one answers 409 with both. */
export const version = z.int().min(1).describe("Version of the record that was read; a stale one answers 409");

/** The same in a query string. */
export const queryVersion = z.coerce
  .number()
  .int()
  .min(1)
  .describe("Version of the record that was read; a stale one answers 409");

/** Order of a list: a name, or a name with a minus in front for descending. */
export const sortBy = <const T extends readonly [string, ...string[]]>(names: T) =>
  z.enum(names).describe("Order of the rows; a minus in front: descending");

/** One line of text, trimmed, not empty. */
export const text = (max: number) => z.string().trim().min(1).max(max);

/** Text that may be cleared with null. */
export const clearable = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .nullable()
    .transform((value) => (value === "" ? null : value));

/** A list in a query string: a,b,c (or repeated). */
export const commaList = <T extends z.ZodType<string, string>>(item: T, max = 50) =>
  z.preprocess(
    (value) =>
      typeof value === "string"
        ? value.split(",").filter((part) => part !== "")
        : Array.isArray(value)
          ? value.flatMap((part) => String(part).split(","))
          : value,
    z.array(item).max(max),
  );

/** true or false in a query string. */
export const queryFlag = z.enum(["true", "false"]).transform((value) => value === "true");

/** Paging of every list: at most 200, an opaque cursor, the total only when asked. */
export const paging = {
  limit: z.coerce.number().int().min(1).max(MAX_LIMIT).default(50).describe("Rows per page, 1 to 200"),
  cursor: z.string().max(1000).optional().describe("nextCursor of the previous page"),
  total: queryFlag.optional().describe("true adds total: the number of rows under this filter"),
};

/** The answer of every list. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.strictObject({
    items: z.array(item).describe("The rows of this page"),
    nextCursor: z.string().nullable().describe("Pass as cursor for the next page; null on the last page"),
    total: z.int().optional().describe("Number of rows under this filter, when asked for"),
  });

/** The answer of a short list that is always whole. */
export const wholeListOf = <T extends z.ZodType>(item: T) =>
  z.strictObject({
    items: z.array(item).describe("All rows"),
    nextCursor: z.null().describe("Always null: there is one page"),
  });

/** Parameters of an operation on one record. */
export const byId = z.strictObject({ id });

/** An empty answer. */
export const nothing = z.null();

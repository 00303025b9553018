import { html, prose, type Html } from "./html.ts";

const EXAMPLE_PROBLEM = `HTTP/1.1 422 Unprocessable Content
Content-Type: application/problem+json; charset=utf-8

{
  "type": "/api/docs#problem-invalid_input",
  "title": "Not everything is filled in correctly",
  "status": 422,
  "detail": "Nothing was saved. Correct the fields named and try again.",
  "code": "invalid_input",
  "errors": [{ "field": "expectedClose", "code": "date", "message": "Not an existing date; write it as yyyy-mm-dd." }],
  "requestId": "5b0c1f7e-…"
}`;

/** What holds for every operation; words between backticks are code. */
const CHAPTERS: readonly { id: string; title: string; paragraphs: readonly string[]; example?: string }[] = [
  {
    id: "authentication",
    title: "Authentication",
    paragraphs: [
      "Make an API key under Beheer → API-sleutels, with `POST /api-keys`, or with `npm run koers -- api-key create --user <email> --name <name>`. Send it with every request as `Authorization: Bearer koers_…`. A key acts for one person: it sees what that person sees, and may do what its role may do, never more than the person. It ends when it expires, is revoked, or the person leaves.",
      "Browsers use a session instead: `POST /session` sets an HttpOnly cookie. A write with that cookie has to come from a page of Koers itself, or it is refused (`csrf`).",
      "What you may not see does not exist for you: a foreign or invisible id answers 404, exactly like an id that was never there.",
    ],
    example:
      'export KOERS_URL="https://koers.example.nl" KOERS_KEY="koers_…"\ncurl "$KOERS_URL/api/v1/me" -H "Authorization: Bearer $KOERS_KEY"',
  },
  {
    id: "errors",
    title: "Errors",
    paragraphs: [
      "Every refusal is `application/problem+json` (RFC 9457): a stable `code` for programs, a title and a detail for people, and `errors` per field where fields are wrong. Fields that an operation does not know are refused too, so that a typing error cannot pass unnoticed. The language is the caller’s own, or follows `Accept-Language`. All codes are listed under Problems. `requestId` also stands in the `X-Request-Id` header and in the server’s log.",
    ],
    example: EXAMPLE_PROBLEM,
  },
  {
    id: "versions",
    title: "Versions and 409",
    paragraphs: [
      "Every record has a `version` that goes up with each change. Send the version you read along with your change. When somebody saved in between, nothing is overwritten: the answer is 409 `stale_version` with the record as it is now (`current`) and `yourVersion`. Decide, and send again with the new version. Without a version the last one to save wins.",
    ],
  },
  {
    id: "idempotency",
    title: "Sending twice",
    paragraphs: [
      "Give a `POST` an `Idempotency-Key` of your own (up to 200 characters) and it is safe to repeat: the same key with the same body gives the first answer again and makes nothing twice. The same key with another body is refused with 422 `idempotency_mismatch`. Keys are yours alone; two callers can use the same one.",
    ],
  },
  {
    id: "paging",
    title: "Lists and paging",
    paragraphs: [
      "A list answers `{ items, nextCursor }`. Ask for up to 200 rows with `limit` (50 when absent) and pass `nextCursor` as `cursor` until it is null; keep filter and sort the same. A cursor continues exactly behind the last row, also when rows were added meanwhile. `total=true` adds the number of rows under the filter.",
    ],
    example:
      'curl "$KOERS_URL/api/v1/opportunities?status=open&sort=-amount&limit=200&total=true" -H "Authorization: Bearer $KOERS_KEY"',
  },
  {
    id: "filters",
    title: "Filters",
    paragraphs: [
      "Filters are query parameters; different ones are combined with and, several values of one (`stage=a,b`) with or. `owner=me` is the caller. A territory includes those below it. The list, the board and the summary of opportunities share one filter language: the count always equals the list. `q` finds words anywhere in a name, without regard to capitals or accents.",
    ],
  },
  {
    id: "money",
    title: "Money",
    paragraphs: [
      "Amounts are whole numbers of cents with an ISO 4217 `currency` beside them: 12500 with EUR is € 125,00. `null` means not yet known and is never zero; sums leave unknown amounts out and count them (`unknownAmounts`).",
    ],
  },
  {
    id: "dates",
    title: "Dates and moments",
    paragraphs: [
      "A date is a local day, `2026-09-30`. A moment is ISO 8601 with an offset, `2026-09-30T09:00:00Z`. Days begin and end in the time zone of the organisation.",
    ],
  },
  {
    id: "as-of",
    title: "As it was",
    paragraphs: [
      "With `asOf` an opportunity, the list, the board and the summary answer as they were at that moment; a date means the end of that day. The names in the answer are those of then. Imported records have the history their source gave them; `GET /opportunities/{id}/history` tells per change since when it holds and when it was recorded.",
    ],
    example:
      'curl "$KOERS_URL/api/v1/opportunities/summary?status=open&asOf=2017-06-30" -H "Authorization: Bearer $KOERS_KEY"',
  },
  {
    id: "limits",
    title: "Limits",
    paragraphs: [
      "Each address has a number of requests per minute (60,000 unless the administrator chose another), signing in 20 per address. Beyond it the answer is 429 `rate_limited` with `Retry-After` in seconds; `X-RateLimit-Remaining` tells what is left. A JSON body is at most 2 MB, an uploaded file at most 50 MB.",
    ],
  },
  {
    id: "live",
    title: "Live events",
    paragraphs: [
      "`GET /events` is a stream of server-sent events named `change`. Each names a record that changed and that you may see; fetch it to know how. Reconnect with `Last-Event-ID` to receive what you missed. A line with a colon every 25 seconds keeps the connection open.",
    ],
    example:
      'curl -N "$KOERS_URL/api/v1/events" -H "Authorization: Bearer $KOERS_KEY"\n\nid: 81234-5121\nevent: change\ndata: {"type":"opportunity.stage_changed","entity":"opportunity","entityId":"01981d2e-…","actorId":"01981d2b-…"}',
  },
];

export const chapterLinks = CHAPTERS.map(({ id, title }) => ({ id, title }));

/** The chapters in front of the operations. */
export function chapterSections(): Html {
  return html`${CHAPTERS.map(
    ({ id, title, paragraphs, example }) =>
      html`<section id="${id}">
        <h2>${title}</h2>
        ${paragraphs.map((text) => html`<p>${prose(text)}</p> `)}${example && html`<pre tabindex="0" aria-label="Example: ${title}"><code>${example}</code></pre>`}
      </section> `,
  )}`;
}

import type { ApiDocument } from "#base/platform/openapi.ts";
import { chapterLinks, chapterSections } from "./chapters.ts";
import { fieldsOf, fieldTable } from "./fields.ts";
import { html, type Html } from "./html.ts";
import { operationSection } from "./operation.ts";
import { problemSections } from "./problems.ts";

/** The whole documentation of the API as one page, readable without scripts. */
export function docsPage(document: ApiDocument): string {
  const groups = document.tags.map(({ name }) => ({
    id: `room-${name}`,
    title: titleOf(name),
    operations: operationsOf(document, name),
  }));
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>Koers API ${document.info.version}</title>
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/api/docs/docs.css" />
        <script src="/api/docs/search.js" defer></script>
      </head>
      <body>
        <a class="skip" href="#content">Skip to content</a>
        <header>
          <p class="name"><a href="/">Koers</a> API <small>${document.info.version}</small></p>
          <p class="search" hidden>
            <label for="search">Find an operation</label>
            <input id="search" type="search" autocomplete="off" placeholder="opportunities, win, PATCH…" />
            <span id="found" role="status"></span>
          </p>
        </header>
        <nav aria-label="Contents">
          <h2>In general</h2>
          <ul>
            ${chapterLinks.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}
          </ul>
          <h2>Operations</h2>
          <ul>
            ${groups.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}
          </ul>
          <h2>Reference</h2>
          <ul>
            <li><a href="#records">Records</a></li>
            <li><a href="#problems">Problems</a></li>
            <li><a href="#field-problems">Problems of fields</a></li>
            <li><a href="/api/v1/openapi.json">OpenAPI 3.1</a></li>
          </ul>
        </nav>
        <main id="content" tabindex="-1">
          <h1>Koers API</h1>
          <p>${document.info.description}</p>
          <p>
            Everything lies under <code>${document.servers[0]?.url}</code>. For generators and other programs:
            <a href="/api/v1/openapi.json">the OpenAPI 3.1 document</a>.
          </p>
          <div id="chapters">${chapterSections()}</div>
          <div id="operations">
            ${groups.map(
              ({ id, title, operations }) =>
                html`<section class="room" id="${id}">
                  <h2>${title}</h2>
                  ${operations}
                </section> `,
            )}
          </div>
          <div id="reference">${recordSections(document)}${problemSections()}</div>
        </main>
      </body>
    </html> `;
  return page.html;
}

function operationsOf(document: ApiDocument, tag: string): Html[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, operation]) =>
      operation.tags.includes(tag) ? [operationSection(document, method, path, operation)] : [],
    ),
  );
}

function recordSections({ components }: ApiDocument): Html {
  return html`<section id="records">
      <h2>Records</h2>
      <p>What several operations answer or receive.</p>
    </section>
    ${Object.entries(components.schemas).map(
      ([name, schema]) =>
        html`<section class="record" id="record-${name}">
          <h3>${name}</h3>
          ${fieldTable(`Fields of ${name}`, fieldsOf(schema), false)}
        </section> `,
    )}`;
}

/** closeReasons → Close reasons, apiKeys → API keys. */
function titleOf(tag: string): string {
  const words = tag.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replace(/^api\b/, "API");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

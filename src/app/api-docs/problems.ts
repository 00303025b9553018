import { shown } from "../api-description.ts";
import { catalogues } from "../catalogues.ts";
import { scrollable } from "./fields.ts";
import { html, type Html } from "./html.ts";

type Sentence = { title: string; detail: string };
type Room = { problems?: Record<string, Sentence>; fields?: Record<string, string> };
type Language = keyof typeof catalogues;

const rooms = (language: Language) => Object.entries(catalogues[language] as Record<string, Room>);
const codeOf = (room: string, name: string) => (room === "base" ? name : `${room}.${name}`);

/** Every problem code with its sentences in both languages; where the `type` of a problem leads. */
export function problemSections(): Html {
  const dutch = Object.fromEntries(rooms("nl"));
  const sections = rooms("en").flatMap(([room, { problems = {} }]) =>
    Object.entries(problems).map(([name, en]) => {
      const code = codeOf(room, name);
      const nl = dutch[room]?.problems?.[name];
      return html`<section class="problem" id="problem-${code}">
        <h3>
          <a href="#problem-${code}"><code>${code}</code></a>
        </h3>
        <p><b>${shown(en.title)}.</b> ${shown(en.detail)}</p>
        <p lang="nl"><b>${shown(nl?.title ?? "")}.</b> ${shown(nl?.detail ?? "")}</p>
      </section> `;
    }),
  );
  return html`<section id="problems">
      <h2>Problems</h2>
      <p>What can be refused, by code, in English and Dutch.</p>
    </section>
    ${sections}
    <section id="field-problems">
      <h2>Problems of fields</h2>
      <p>What can be wrong with one field: the <code>code</code> in <code>errors</code>.</p>
      ${fieldProblems()}
    </section>`;
}

/** Rooms keep the labels of their fields beside the sentences about them; a sentence ends as sentences do. */
function fieldProblems(): Html {
  const dutch = Object.fromEntries(rooms("nl"));
  const rows = rooms("en").flatMap(([room, { fields = {} }]) =>
    Object.entries(fields)
      .filter(([, text]) => text.endsWith("."))
      .map(
        ([name, text]) =>
          html`<tr>
            <th scope="row"><code>${codeOf(room, name)}</code></th>
            <td>${shown(text)}</td>
            <td lang="nl">${shown(dutch[room]?.fields?.[name] ?? "")}</td>
          </tr> `,
      ),
  );
  return scrollable(
    "Codes of field problems",
    html`<thead>
        <tr>
          <th scope="col">Code</th>
          <th scope="col">English</th>
          <th scope="col">Dutch</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>`,
  );
}

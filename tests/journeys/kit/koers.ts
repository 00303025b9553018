import { rmSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import { expect, test as base, type APIRequestContext, type Page } from "@playwright/test";
import { end, startServer, temporaryFolder, type Running } from "../../kit/process.ts";

/** A Koers of its own for the journeys of one file: empty, on its own data folder. */
export type Koers = { address: string; folder: string };

export const ADMIN = { name: "Ada de Beheerder", email: "ada@voorbeeld.nl", password: "koffie met appeltaart" };
export const COMPANY = {
  companyName: "Voorbeeld BV",
  currency: "EUR",
  language: "nl",
  fiscalYearStart: 1,
  adminName: ADMIN.name,
  adminEmail: ADMIN.email,
  adminPassword: ADMIN.password,
};

/** The test of a journey: a running Koers, and a page on which every error in the console or the script fails the test. */
export const test = base.extend<{ noErrors: undefined }, { koers: Koers }>({
  koers: [
    // The runner wants a pattern of fixtures here, even where none is needed.
    async ({ browserName: _browser }, use) => {
      const folder = temporaryFolder();
      const running: Running = await startServer(folder, { KOERS_SIGN_INS_PER_MINUTE: "0" });
      await use({ address: running.address, folder });
      await end(running, "SIGTERM");
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: "worker", timeout: 60_000 },
  ],
  noErrors: [
    async ({ page }, use) => {
      const errors: string[] = [];
      page.on("pageerror", (error) => errors.push(error.message));
      page.on("console", (message) => {
        // The browser reports every refused request as an error; refusals are what some journeys are about.
        if (message.type() === "error" && !message.text().startsWith("Failed to load resource"))
          errors.push(message.text());
      });
      await use(undefined);
      expect(errors).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

const sameOrigin = (koers: Koers) => ({ origin: koers.address });

/** Sets up the company unless that was done, without the first-run page. */
export async function setUp(koers: Koers, request: APIRequestContext): Promise<void> {
  const state = (await (await request.get(`${koers.address}/api/v1/setup`)).json()) as { needed: boolean };
  if (state.needed)
    expect(
      (await request.post(`${koers.address}/api/v1/setup`, { data: COMPANY, headers: sameOrigin(koers) })).status(),
    ).toBe(201);
}

/** Signs the page in, without the sign-in page. */
export async function signIn(
  koers: Koers,
  page: Page,
  who: { email: string; password: string } = ADMIN,
): Promise<void> {
  await page.context().clearCookies();
  const answer = await page.request.post(`${koers.address}/api/v1/session`, {
    data: { email: who.email, password: who.password },
    headers: sameOrigin(koers),
  });
  expect(answer.status()).toBe(200);
}

/** Makes something through the API as whoever the page is signed in as. */
export async function post<T = { id: string }>(koers: Koers, page: Page, path: string, data: object): Promise<T> {
  const answer = await page.request.post(`${koers.address}/api/v1${path}`, { data, headers: sameOrigin(koers) });
  expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
  return (await answer.json()) as T;
}

/** No rule of WCAG 2.2 AA is broken by the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  expect(
    violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.map(({ html, failureSummary }) => ({ html, failureSummary })),
    })),
  ).toEqual([]);
}

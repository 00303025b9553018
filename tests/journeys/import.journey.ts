import { existsSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Locator, Page } from "@playwright/test";
import { sampleDutchFile, sampleMavenFiles } from "../../src/exchange/imports/core/sample-files.ts";
import {
  ADMIN,
  COMPANY,
  expect,
  expectAccessible,
  post,
  setUp,
  signIn,
  test as base,
  type Koers,
} from "./kit/koers.ts";

// A fixture of this file's own gives its journeys a Koers that no other file filled.
const test = base.extend<object, { empty: string }>({ empty: ["import", { scope: "worker", auto: true }] });

type Chosen = { name: string; mimeType: string; buffer: Buffer };

const csv = (name: string, text: string): Chosen => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
const maven = sampleMavenFiles(400);
const mavenFiles = maven.files.map(({ name, text }) => csv(name, text));
const { facts } = maven;
const inDutch = (figure: number) => new Intl.NumberFormat("nl-NL").format(figure);

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });
const heading = (page: Page, name: string) => page.getByRole("heading", { name });
const sure = (page: Page) => page.getByRole("alertdialog").getByRole("button", { name: "Import ongedaan maken" });

async function choose(field: Locator, option: string): Promise<void> {
  await field.click();
  await field.page().getByRole("option", { name: option, exact: true }).click();
}

/** Chooses files on the page to start an import and waits until they were looked at. */
async function upload(koers: Koers, page: Page, files: Chosen[] | string[]): Promise<void> {
  await page.goto(`${koers.address}/beheer/importeren/nieuw`);
  await page.locator("input[type=file]").setInputFiles(files as string[]);
  await button(page, /bekijken$/).click();
  await expect(heading(page, "Zo lezen we je bestanden")).toBeVisible();
}

const next = (page: Page, name: string) => page.getByRole("link", { name, exact: true }).click();

/** Goes on from the files to the dry run. */
async function toCheck(page: Page): Promise<void> {
  await next(page, "Kolommen koppelen");
  await next(page, "Naar de keuzes");
  await next(page, "Bekijk wat er gebeurt");
  await expect(heading(page, "Dit gaat er gebeuren")).toBeVisible();
}

/** What the dry run or the report counts of one kind of record. */
const counted = (page: Page, kind: string) => page.getByRole("row", { name: new RegExp(`^${kind}`) }).getByRole("cell");

/** How many deals the board says it holds. */
async function expectOnBoard(koers: Koers, page: Page, count: number): Promise<void> {
  await page.goto(`${koers.address}/kansen/bord`);
  if (count > 0) await expect(page.getByLabel("Totalen van dit filter")).toContainText(`${inDutch(count)} kansen`);
  else await expect(page.getByText("Nog geen kansen").first()).toBeVisible();
}

async function start(page: Page): Promise<void> {
  await button(page, "Import starten").click();
  await expect(heading(page, "De import is klaar")).toBeVisible({ timeout: 60_000 });
}

async function undo(page: Page): Promise<void> {
  await button(page, "Import ongedaan maken").click();
  await sure(page).click();
  await expect(heading(page, "De import is ongedaan gemaakt")).toBeVisible({ timeout: 30_000 });
}

// The first journey is the first run itself; whatever became of it, the others find a company.
test.beforeEach(async ({ koers, page }, { title }) => {
  if (title.startsWith("the first run")) return;
  await setUp(koers, page.request);
  await signIn(koers, page);
});

test("the first run leads to a page that teaches what can be imported", async ({ koers, page }) => {
  await page.goto(koers.address);
  await page.getByLabel("Bedrijfsnaam").fill(COMPANY.companyName);
  await page.getByLabel("Je naam").fill(ADMIN.name);
  await page.getByLabel("Je e-mailadres").fill(ADMIN.email);
  await page.getByLabel("Kies een wachtwoord").fill(ADMIN.password);
  await button(page, "Koers instellen").click();
  await page.getByRole("link", { name: /^Kansen importeren/ }).click();
  await expect(heading(page, "Importeren")).toBeVisible();
  await expect(page.getByText("Sleep je bestanden hierheen")).toBeVisible();
  await expect(page.getByText("Maven CRM")).toBeVisible();
  await expectAccessible(page);
});

test("the whole way: files recognised, defects decided on, a dry run, the deals on the board, and everything back", async ({
  koers,
  page,
}) => {
  await upload(koers, page, mavenFiles);
  await expect(page.getByText("Herkend aan de kolomnamen.")).toBeVisible();
  await expect(
    page.getByText(`${facts.deals} rijen · utf-8 · komma · kolomnamen in rij 1 · datums als 2026-12-31`),
  ).toBeVisible();
  await expect(page.getByRole("combobox", { name: "Wat staat er in data_dictionary.csv?" })).toHaveValue(
    "Niet meenemen",
  );
  await expectAccessible(page);

  await next(page, "Kolommen koppelen");
  await expect(heading(page, "Welke kolom is wat?")).toBeFocused();
  await expect(page.getByRole("combobox", { name: "Veld voor kolom engage_date" })).toHaveValue("Startdatum");
  await expect(page.getByText("Nova Basic · Nova Pro · Atlas 300 · Atlas 500 · Orion Plus")).toBeVisible();
  await expectAccessible(page);

  await next(page, "Naar de keuzes");
  await expect(page.getByText("1 besluit nodig.")).toBeVisible();
  await expect(page.getByText(`${facts.misspelt} rijen · rij`).first()).toBeVisible();
  await expect(heading(page, "Schrijfwijze van sectoren")).toBeVisible();
  await expect(page.getByRole("combobox", { name: "Fase voor ‘Engaging’" })).toHaveValue("Kwalificatie");
  await expect(page.getByRole("radiogroup", { name: `${facts.open} kansen zonder bedrag` })).toBeVisible();
  await expect(page.getByRole("radiogroup", { name: `${facts.withoutCompany} kansen zonder bedrijf` })).toBeVisible();
  await expect(page.getByRole("radiogroup", { name: `${facts.undated} open kansen zonder startdatum` })).toBeVisible();
  await expectAccessible(page);

  await next(page, "Bekijk wat er gebeurt");
  await expect(counted(page, "Kansen").last()).toHaveText(inDutch(facts.misspelt));
  await page.getByRole("link", { name: "Maak je keuze" }).click();
  await button(page, "Overnemen: ‘NovaPro’ wordt ‘Nova Pro’").press("Enter");
  await expect(button(page, "Overnemen: ‘NovaPro’ wordt ‘Nova Pro’")).toHaveAttribute("aria-pressed", "true");
  await expect(page.getByText("wordt ‘Nova Pro’", { exact: true })).toBeVisible();
  await button(page, "Niet hetzelfde: ‘technolgy’").click();
  await expect(page.getByText("Opnieuw doorrekenen…")).toBeHidden();
  await expect(page.getByText("1 besluit nodig.")).toBeHidden();

  await next(page, "Bekijk wat er gebeurt");
  await expect(counted(page, "Kansen").first()).toHaveText(inDutch(facts.deals));
  await expect(counted(page, "Bedrijven").first()).toHaveText(inDutch(facts.companies));
  await expect(page.getByText("Er zijn geen afgekeurde rijen.")).toBeVisible();
  await expectAccessible(page);
  await start(page);
  await expect(counted(page, "Kansen").first()).toHaveText(inDutch(facts.deals));
  await expectAccessible(page);

  await page.getByRole("link", { name: "Bekijk de kansen op het bord" }).click();
  await expectOnBoard(koers, page, facts.open);
  await page.goto(`${koers.address}/beheer/importeren`);
  await expect(page.getByRole("row", { name: /sales_pipeline.csv en nog 4/ })).toContainText("afgerond");
  await expectAccessible(page);
  await page.getByRole("link", { name: /sales_pipeline.csv en nog 4/ }).click();
  await button(page, "Import ongedaan maken").click();
  await expect(page.getByRole("dialog", { name: "Deze import ongedaan maken?" })).toBeVisible();
  await expectAccessible(page);
  await sure(page).click();
  await expect(heading(page, "De import is ongedaan gemaakt")).toBeVisible({ timeout: 30_000 });
  await expectOnBoard(koers, page, 0);
});

test("the browser can be closed while an import runs, and another screen sees the deals arrive", async ({
  koers,
  page,
  context,
}) => {
  const other = await context.newPage();
  await expectOnBoard(koers, other, 0);
  const { file, facts: dutch } = sampleDutchFile(1500);
  await upload(koers, page, [
    { ...csv(file.name, ""), buffer: Buffer.from(file.text.replaceAll("€ — ", ""), "latin1") },
  ]);
  await expect(
    page.getByText(/windows-1252 · puntkomma · kolomnamen in rij 1 · getallen als 1.234,56 · datums als 31-12-2026/),
  ).toBeVisible();
  await toCheck(page);
  await button(page, "Import starten").click();
  await expect(heading(page, "De import loopt")).toBeVisible();
  await page.close();

  await expect(other.getByLabel("Totalen van dit filter")).toContainText(`${inDutch(dutch.open)} kansen`, {
    timeout: 60_000,
  });
  await other.goto(`${koers.address}/beheer/importeren`);
  await expect(other.getByRole("row", { name: /verkoopkansen.csv/ })).toContainText("afgerond");
  await other.getByRole("link", { name: /verkoopkansen.csv/ }).click();
  await undo(other);
  await other.close();
});

const faulty = [
  "Dealnaam;Klant;Stand;Bedrag;Startdatum;Sluitdatum",
  "Grote order;Acme;Offerte;12,5,3;13-02-2024;",
  "Kleine order;Betatech;Gewonnen;1.250,00;14-02-2024;31-02-2026",
  "Derde order;Acme;Zweeft;300,00;15-02-2024;",
  "Vierde order;Acme;Offerte;400,00;16-02-2024;",
].join("\r\n");

test("a wrong column is named and mapped; each faulty row says which field, which value and what to do", async ({
  koers,
  page,
}) => {
  await upload(koers, page, [csv("eigen lijst.csv", faulty)]);
  await choose(page.getByRole("combobox", { name: "Wat staat er in eigen lijst.csv?" }), "Kansen");
  await next(page, "Kolommen koppelen");
  await expect(page.getByText("Nog te koppelen: Fase. Zonder dit veld kan geen enkele rij mee.")).toBeVisible();
  await page.getByRole("navigation", { name: "Stappen van de import" }).getByRole("link", { name: "Controle" }).click();
  await expect(page.getByText("Koppel eerst: Fase.")).toBeVisible();
  await expect(button(page, "Import starten")).toBeDisabled();

  await page.getByRole("link", { name: "Terug" }).click();
  await page.getByRole("link", { name: "Terug" }).click();
  await choose(page.getByRole("combobox", { name: "Veld voor kolom Stand" }), "Fase (verplicht)");
  await expect(page.getByText("Opnieuw doorrekenen…")).toBeHidden();
  await expect(page.getByText("Nog te koppelen: Fase.")).toBeHidden();
  await next(page, "Naar de keuzes");
  await next(page, "Bekijk wat er gebeurt");
  const row = (number: number) => page.getByRole("row", { name: new RegExp(`^${number} `) });
  await expect(row(2)).toContainText("Bedrag12,5,3Bedrag: ‘12,5,3’ is geen bedrag. Schrijf het als 1234,56.");
  await expect(row(3)).toContainText("Sluitdatum31-02-2026Sluitdatum: de datum ‘31-02-2026’ bestaat niet.");
  await expect(row(4)).toContainText("StandZweeftStand: de fase ‘Zweeft’ kennen we niet.");
  await expectAccessible(page);

  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Afgekeurde rijen downloaden" }).click();
  const failed = await readFile((await (await download).path()) ?? "", "utf8");
  expect(failed.split("\r\n")[1]).toBe(
    "Grote order;Acme;Offerte;12,5,3;13-02-2024;;2;Bedrag: ‘12,5,3’ is geen bedrag. Schrijf het als 1234,56.",
  );

  await page.getByRole("link", { name: "Maak je keuze" }).click();
  await choose(page.getByRole("combobox", { name: "Fase voor ‘Zweeft’" }), "Onderhandeling");
  await expect(page.getByText("Opnieuw doorrekenen…")).toBeHidden();
  await next(page, "Bekijk wat er gebeurt");
  await expect(counted(page, "Kansen").first()).toHaveText("2");
  await expect(counted(page, "Kansen").last()).toHaveText("2");
  await start(page);
  await expect(heading(page, "Rijen die niet meegingen")).toBeVisible();
  await expect(row(3)).toContainText("31-02-2026");
  await undo(page);
});

test("the same in English, on a phone and in the dark", async ({ koers, page }) => {
  const language = (to: string) =>
    page.request.patch(`${koers.address}/api/v1/me`, { data: { language: to }, headers: { origin: koers.address } });
  await language("en");
  await page.addInitScript(() => localStorage.setItem("koers.language", "en"));
  try {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ colorScheme: "dark" });
    await page.goto(`${koers.address}/beheer/importeren/nieuw`);
    await expect(heading(page, "New import")).toBeVisible();
    await expectAccessible(page);
    await page.locator("input[type=file]").setInputFiles([csv("list.csv", faulty.replace("Stand", "Stage"))]);
    await button(page, "Look at the file").click();
    await expect(heading(page, "How we read your files")).toBeVisible();
    await expectAccessible(page);
    await next(page, "Map the columns");
    await expect(heading(page, "Which column is what?")).toBeVisible();
    await expectAccessible(page);
    await next(page, "To the choices");
    await expect(page.getByText("1 decision needed.")).toBeVisible();
    await expectAccessible(page);
    await next(page, "See what will happen");
    await expect(page.getByRole("listitem").filter({ hasText: "Row 2 · Bedrag" })).toContainText(
      "‘12,5,3’ is not an amount",
    );
    await expect(page.getByRole("listitem").filter({ hasText: "Row 3 · Sluitdatum" })).toContainText(
      "the date ‘31-02-2026’ does not exist",
    );
    await expectAccessible(page);
    await button(page, "Start import").click();
    await expect(heading(page, "The import is done")).toBeVisible({ timeout: 30_000 });
    await expectAccessible(page);
    await button(page, "Undo import").click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Undo import" }).click();
    await expect(heading(page, "The import was undone")).toBeVisible({ timeout: 30_000 });
  } finally {
    await language("nl");
  }
});

test("files that are too large, empty, damaged or no table are refused by name, and the others stay", async ({
  koers,
  page,
}) => {
  const folder = mkdtempSync(path.join(tmpdir(), "koers-import-"));
  const huge = path.join(folder, "alles.csv");
  writeFileSync(huge, "Naam;Fase\n");
  truncateSync(huge, 200 * 1024 * 1024);
  const empty = path.join(folder, "leeg.csv");
  writeFileSync(empty, "");
  await page.goto(`${koers.address}/beheer/importeren/nieuw`);
  await page.locator("input[type=file]").setInputFiles([huge, empty]);
  await expect(page.getByRole("alert")).toContainText("alles.csv is te groot");
  await expect(page.getByRole("alert")).toContainText("hooguit 50 MB");
  await expect(page.getByRole("alert")).toContainText("leeg.csv is leeg");
  await expectAccessible(page);

  const damaged = {
    name: "kapot.xlsx",
    mimeType: "application/zip",
    buffer: Buffer.concat([Buffer.from("PK\u0003\u0004"), Buffer.alloc(2000, 7)]),
  };
  const picture = {
    name: "foto.csv",
    mimeType: "text/csv",
    buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0, 0, 0, 9]),
  };
  await page.locator("input[type=file]").setInputFiles([csv("goed.csv", faulty), damaged, picture]);
  await button(page, "3 bestanden bekijken").click();
  await expect(page.getByRole("alert")).toContainText("kapot.xlsx is beschadigd");
  await expectAccessible(page);
  await button(page, "kapot.xlsx weghalen").click();
  await button(page, "2 bestanden bekijken").click();
  await expect(page.getByRole("alert")).toContainText("foto.csv is geen tabel");
  await button(page, "foto.csv weghalen").click();
  await button(page, "Bestand bekijken").click();
  await expect(heading(page, "Zo lezen we je bestanden")).toBeVisible();

  await button(page, "Aanpassen hoe goed.csv gelezen wordt").click();
  await page.getByLabel("Rij met kolomnamen").fill("5");
  await page.getByLabel("Rij met kolomnamen").press("Enter");
  await expect(page.getByRole("alert")).toContainText("goed.csv heeft alleen kolomnamen");
  await expect(page.getByText(/4 rijen · .* · kolomnamen in rij 1/)).toBeVisible();
  await choose(page.getByRole("combobox", { name: "Scheidingsteken" }), "tab");
  await expect(page.getByText(/· tab ·/)).toBeVisible();
  await button(page, "Import weggooien").click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Import weggooien" }).click();
  await expect(page.getByText("De import is weggegooid")).toBeVisible();
  rmSync(folder, { recursive: true });
});

test("what was changed after an import is not undone without asking again", async ({ koers, page }) => {
  await upload(koers, page, [csv("deals.csv", "Dealnaam;Klant;Fase\r\nPlan A;Acme;Offerte\r\nPlan B;Acme;Offerte")]);
  await toCheck(page);
  await start(page);
  const { items } = (await (await page.request.get(`${koers.address}/api/v1/opportunities?q=Plan`)).json()) as {
    items: { id: string; version: number }[];
  };
  const [deal] = items;
  const changed = await page.request.patch(`${koers.address}/api/v1/opportunities/${deal?.id}`, {
    data: { version: deal?.version, name: "Plan A, maar beter" },
    headers: { origin: koers.address },
  });
  expect(changed.ok()).toBe(true);
  await button(page, "Import ongedaan maken").click();
  await sure(page).click();
  const again = page.getByRole("alertdialog").filter({ hasText: "Er is na de import iets gewijzigd" });
  await again.getByRole("button", { name: "Annuleren" }).click();
  await expect(heading(page, "De import is klaar")).toBeVisible();
  await button(page, "Import ongedaan maken").click();
  await sure(page).click();
  await again.getByRole("button", { name: "Toch ongedaan maken" }).click();
  await expect(heading(page, "De import is ongedaan gemaakt")).toBeVisible();
});

test("who may not import is told so", async ({ koers, page }) => {
  const seller = { name: "Sanne de Vries", email: "sanne@voorbeeld.nl", password: "paard batterij nietje" };
  await post(koers, page, "/people", { ...seller, role: "rep" });
  await signIn(koers, page, seller);
  await page.goto(`${koers.address}/beheer/importeren`);
  await expect(page.getByText("Hier heb je geen rechten voor")).toBeVisible();
  await expect(page.getByRole("link", { name: "Importeren" })).toHaveCount(0);
});

// The public data set is not part of the project; where it lies beside it, the real thing is walked through as well.
const realFolder = path.resolve(import.meta.dirname, "../../../shared/data/maven-crm");
const realFiles = ["accounts", "products", "sales_teams", "sales_pipeline", "data_dictionary"].map((name) =>
  path.join(realFolder, `${name}.csv`),
);
for (const files of [realFiles].filter((all) => all.every((file) => existsSync(file)))) {
  test("the real Maven files: 8,800 deals, 2,089 of them open on the board, and back", async ({ koers, page }) => {
    test.setTimeout(180_000);
    await upload(koers, page, files);
    await next(page, "Kolommen koppelen");
    await next(page, "Naar de keuzes");
    await button(page, "Alle voorstellen overnemen").click();
    await expect(page.getByText("Opnieuw doorrekenen…")).toBeHidden({ timeout: 30_000 });
    await next(page, "Bekijk wat er gebeurt");
    await expect(counted(page, "Kansen").first()).toHaveText("8.800");
    await start(page);
    await expectOnBoard(koers, page, 2089);
    await page.goBack();
    await undo(page);
    await expectOnBoard(koers, page, 0);
  });
}

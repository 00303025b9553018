import type { Locator, Page } from "@playwright/test";
import { expect, expectAccessible, post, setUp, signIn, test, type Koers } from "./kit/koers.ts";

// Each test makes the deals it is about; what they share is a company with people, products and customers.
const seller = { name: "Fatima El Amrani", email: "fatima@voorbeeld.nl", password: "paard batterij nietje" };
type Deal = { id: string; version: number };
type Stage = { id: string; key: string; name: string };
type Shared = { sellerId: string; companyId: string; productId: string; stages: Record<string, Stage> };
let shared: Shared;
let made = 0;

async function read<T>(koers: Koers, page: Page, path: string): Promise<T> {
  return (await (await page.request.get(`${koers.address}/api/v1${path}`)).json()) as T;
}

test.beforeAll(async ({ koers, browser }) => {
  const page = await browser.newPage();
  await setUp(koers, page.request);
  await signIn(koers, page);
  const team = await post(koers, page, "/teams", { name: "Noord" });
  const sellerId = (await post(koers, page, "/people", { ...seller, role: "rep", teamId: team.id })).id;
  const companyId = (await post(koers, page, "/companies", { name: "Zuivel Noord", city: "Zwolle" })).id;
  const productId = (
    await post(koers, page, "/products", { name: "Planbord Pro", listPrice: 9900, recurrence: "monthly" })
  ).id;
  const { items } = await read<{ items: { isDefault: boolean; stages: Stage[] }[] }>(koers, page, "/pipelines");
  const stages = items.find(({ isDefault }) => isDefault)?.stages ?? [];
  shared = { sellerId, companyId, productId, stages: Object.fromEntries(stages.map((stage) => [stage.key, stage])) };
  await page.close();
});

test.beforeEach(({ koers, page }) => signIn(koers, page));

/** A deal with a name of its own, in a stage. */
async function deal(
  koers: Koers,
  page: Page,
  name: string,
  more: object = {},
  stage = "lead_generation",
): Promise<Deal & { name: string }> {
  const unique = `${name} ${(made += 1)}`;
  const stageId = shared.stages[stage]?.id;
  const created = await post<Deal>(koers, page, "/opportunities", {
    name: unique,
    companyId: shared.companyId,
    stageId,
    ...more,
  });
  return { ...created, name: unique };
}

const column = (page: Page, stage: string) => page.getByRole("region", { name: new RegExp(`^${stage}, `) });
const card = (within: Page | Locator, name: string) => within.getByRole("link", { name, exact: true });
const dialog = (page: Page, name: string | RegExp) => page.getByRole("dialog", { name });
const toast = (page: Page, text: string | RegExp) =>
  page.getByRole("region", { name: "Meldingen" }).locator("> div").filter({ hasText: text });

/** The board with only the deals whose name has these words. */
async function openBoard(koers: Koers, page: Page, words: string): Promise<void> {
  await page.goto(`${koers.address}/kansen/bord?q=${encodeURIComponent(words)}`);
  await expect(page.getByRole("link", { name: words }).first()).toBeVisible();
}

test("board: a card moves with the keyboard, the totals follow, and undo brings it back with the focus on it", async ({
  koers,
  page,
}) => {
  const one = await deal(koers, page, "Verhuizing", {
    amount: 1_250_000,
    nextStep: "Bellen over budget",
    nextStepOn: "2020-01-31",
  });
  await openBoard(koers, page, one.name);
  await expect(page.getByText("geen volgende stap")).toHaveCount(0);
  await expect(column(page, "Leadgeneratie")).toContainText("€ 12.500");
  await page.keyboard.press("j");
  await expect(card(page, one.name)).toBeFocused();

  await page.keyboard.press("]");
  await expect(card(column(page, "Kwalificatie"), one.name)).toBeFocused();
  await expect(column(page, "Kwalificatie")).toHaveAccessibleName("Kwalificatie, 1 kans");
  await expect(column(page, "Kwalificatie")).toContainText("€ 1.250,00");
  await expect(
    toast(page, `${one.name} staat in Kwalificatie. 2 exitcriteria van Leadgeneratie nog niet afgevinkt`),
  ).toBeVisible();

  await page.keyboard.press("z");
  await expect(card(column(page, "Leadgeneratie"), one.name)).toBeFocused();
  await expect(column(page, "Leadgeneratie")).toHaveAccessibleName("Leadgeneratie, 1 kans");

  await page.keyboard.press("]");
  await page.keyboard.press("]");
  await expect(card(column(page, "Behoefteanalyse"), one.name)).toBeFocused();
  await page.keyboard.press("[");
  await expect(card(column(page, "Kwalificatie"), one.name)).toBeFocused();
  await expect(column(page, "Kwalificatie")).toHaveAccessibleName("Kwalificatie, 1 kans");
});

test("board: a preview follows the keyboard, Escape closes it and Enter opens the record", async ({ koers, page }) => {
  const first = await deal(koers, page, "Wandelroute", { amount: 900_000 });
  const second = await deal(koers, page, "Wandelroute", { amount: 100_000 });
  await openBoard(koers, page, "Wandelroute");
  await page.keyboard.press("j");
  await expect(card(page, first.name)).toBeFocused();
  await page.keyboard.press(" ");
  const preview = page.getByRole("complementary", { name: "Voorbeeld" });
  await expect(preview.getByRole("heading", { name: first.name })).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await expect(preview.getByRole("heading", { name: second.name })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(preview).toHaveCount(0);
  await expect(card(page, second.name)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/kansen/${second.id}$`));
  await expect(page.getByRole("heading", { level: 1 })).toContainText(second.name);
});

async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  const start = await from.boundingBox();
  if (!start) throw new Error("nothing to drag");
  await page.mouse.move(start.x + 40, start.y + 20);
  await page.mouse.down();
  await page.mouse.move(start.x + 60, start.y + 40, { steps: 4 });
  const end = await to.boundingBox();
  if (!end) throw new Error("nowhere to drop");
  await page.mouse.move(end.x + end.width / 2, end.y + Math.min(end.height / 2, 200), { steps: 8 });
  await page.mouse.up();
}

test("board: a card is dragged to another stage, and onto won, which asks how it was won", async ({ koers, page }) => {
  const one = await deal(koers, page, "Slepen", { amount: 500_000 });
  await openBoard(koers, page, one.name);
  await drag(page, page.getByRole("article").first(), column(page, "Behoefteanalyse"));
  await expect(card(column(page, "Behoefteanalyse"), one.name)).toBeVisible();
  await expect(toast(page, `${one.name} staat in Behoefteanalyse`)).toBeVisible();
  await expect(column(page, "Behoefteanalyse")).toHaveAccessibleName("Behoefteanalyse, 1 kans");

  const start = await page.getByRole("article").first().boundingBox();
  if (!start) throw new Error("nothing to drag");
  await page.mouse.move(start.x + 40, start.y + 20);
  await page.mouse.down();
  await page.mouse.move(start.x + 80, start.y + 60, { steps: 4 });
  const zone = await page.locator("[data-kind=won]").boundingBox();
  if (!zone) throw new Error("no place to drop what is won");
  await page.mouse.move(zone.x + zone.width / 2, zone.y + zone.height / 2, { steps: 8 });
  await page.mouse.up();
  const won = dialog(page, `${one.name} gewonnen`);
  await won.getByLabel("Definitief bedrag").fill("6.000");
  await won.getByRole("button", { name: "Gewonnen" }).click();
  await expect(toast(page, `${one.name} is gewonnen`)).toBeVisible();
  await expect(page.getByText("Geen kansen met dit filter")).toBeVisible();

  await toast(page, `${one.name} is gewonnen`).getByRole("button", { name: "Ongedaan maken" }).click();
  await expect(card(column(page, "Behoefteanalyse"), one.name)).toBeVisible();
  await expect(column(page, "Behoefteanalyse")).toContainText("€ 5.000");
});

test("board: a stage asks exactly what is missing, and lets through with a reason that stays in the history", async ({
  koers,
  page,
}) => {
  const filled = await deal(koers, page, "Poort", {}, "needs_analysis");
  const passed = await deal(koers, page, "Poort", { expectedClose: "2026-12-31" }, "needs_analysis");
  await openBoard(koers, page, filled.name);
  await page.keyboard.press("j");
  await expect(page.locator("[data-deal]:focus")).toHaveCount(1);
  await page.keyboard.press("]");
  const gate = dialog(page, "Nog even dit voor Voorstel");
  await expect(gate.getByLabel("Verwachte sluiting")).toBeVisible();
  await expectAccessible(page);
  await gate.getByRole("button", { name: "Verplaatsen" }).click();
  await expect(gate.getByText("Vul alles in, of geef een reden.")).toBeVisible();
  await gate.getByLabel("Bedrag").fill("1.234,56");
  await gate.getByLabel("Verwachte sluiting").fill("31-02-2027");
  await gate.getByRole("button", { name: "Verplaatsen" }).click();
  await expect(gate.getByText("Deze datum bestaat niet.")).toBeVisible();
  await gate.getByLabel("Verwachte sluiting").fill("31-03-2027");
  await gate.getByRole("button", { name: "Verplaatsen" }).click();
  await expect(card(column(page, "Voorstel"), filled.name)).toBeFocused();
  await expect(column(page, "Voorstel")).toContainText("€ 1.234,56");

  await openBoard(koers, page, passed.name);
  await page.keyboard.press("j");
  await expect(page.locator("[data-deal]:focus")).toHaveCount(1);
  await page.keyboard.press("]");
  await expect(gate.getByLabel("Bedrag")).toBeVisible();
  await expect(gate.getByLabel("Verwachte sluiting")).toHaveCount(0);
  await gate.getByRole("button", { name: "Annuleren" }).click();
  await expect(card(column(page, "Behoefteanalyse"), passed.name)).toBeFocused();
  await page.keyboard.press("]");
  await gate.getByLabel("Waarom gaat deze kans toch verder?").fill("Klant wil eerst een voorstel zien");
  await gate.getByRole("button", { name: "Verplaatsen" }).click();
  await expect(card(column(page, "Voorstel"), passed.name)).toBeVisible();
  await page.goto(`${koers.address}/kansen/${passed.id}`);
  await expect(page.getByText("Reden: Klant wil eerst een voorstel zien")).toBeVisible();
});

test("board: everything a card can do is in its menu too", async ({ koers, page }) => {
  const one = await deal(koers, page, "Menu");
  await openBoard(koers, page, one.name);
  await page.getByRole("button", { name: `Acties voor ${one.name}` }).click();
  await page.getByRole("menuitem", { name: "Kwalificatie" }).click();
  await expect(card(column(page, "Kwalificatie"), one.name)).toBeVisible();
  await page.getByRole("button", { name: `Acties voor ${one.name}` }).click();
  await page.getByRole("menuitem", { name: "Verloren" }).click();
  const lost = dialog(page, `${one.name} verloren`);
  await lost.getByLabel("Reden", { exact: true }).click();
  await page.getByRole("option", { name: "Concurrent gekozen" }).click();
  await lost.getByLabel("Wie won de kans?").fill("Planit");
  await lost.getByRole("button", { name: "Verloren" }).click();
  await expect(toast(page, `${one.name} is verloren`)).toBeVisible();
  await page.goto(`${koers.address}/kansen/${one.id}`);
  await expect(page.getByText("Concurrent gekozen").first()).toBeVisible();
  await expect(page.getByText("Planit").first()).toBeVisible();
});

test("board: two browsers stay equal", async ({ koers, page, browser }) => {
  const one = await deal(koers, page, "Samen", { amount: 200_000 });
  const other = await browser.newPage();
  await signIn(koers, other);
  await openBoard(koers, other, one.name);
  await openBoard(koers, page, one.name);
  await page.keyboard.press("j");
  await expect(page.locator("[data-deal]:focus")).toHaveCount(1);
  await page.keyboard.press("]");
  await expect(card(column(other, "Kwalificatie"), one.name)).toBeVisible();
  await expect(column(other, "Kwalificatie")).toHaveAccessibleName("Kwalificatie, 1 kans");
  await other.close();
});

test("record: facts are edited where they stand and undone; who was later chooses which version stays", async ({
  koers,
  page,
}) => {
  const one = await deal(koers, page, "Bewerken", { amount: 100_000 });
  await page.goto(`${koers.address}/kansen/${one.id}`);
  await page.getByRole("button", { name: "Bedrag bewerken" }).click();
  await page.getByRole("textbox", { name: "Bedrag" }).fill("12,5,3");
  await page.keyboard.press("Enter");
  await expect(page.getByText("De punten of komma’s staan niet op hun plek.")).toBeVisible();
  await page.getByRole("textbox", { name: "Bedrag" }).fill("2.500,50");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Bedrag bewerken" })).toContainText("€ 2.500,50");
  await page.getByRole("button", { name: "Ongedaan maken" }).click();
  await expect(page.getByRole("button", { name: "Bedrag bewerken" })).toContainText("€ 1.000,00");

  await page.getByRole("button", { name: "Bedrag bewerken" }).click();
  await page.getByRole("textbox", { name: "Bedrag" }).fill("9.000");
  const elsewhere = await page.request.patch(`${koers.address}/api/v1/opportunities/${one.id}`, {
    data: { amount: 800_000 },
    headers: { origin: koers.address },
  });
  expect(elsewhere.ok()).toBe(true);
  await page.keyboard.press("Enter");
  const stale = dialog(page, "Iemand anders was je voor");
  await expect(stale.getByRole("row", { name: "Bedrag" })).toContainText("€ 8.000,00");
  await expect(stale.getByRole("row", { name: "Bedrag" })).toContainText("€ 9.000,00");
  await stale.getByRole("button", { name: "Mijn wijziging opslaan" }).click();
  await expect(page.getByRole("button", { name: "Bedrag bewerken" })).toContainText("€ 9.000,00");
  await expect(page.getByRole("list", { name: /nieuwste eerst/ })).toContainText("€ 8.000,00");
});

test("record: lines carry the amount, criteria and competitors are kept, the forecast is overridden with a reason", async ({
  koers,
  page,
}) => {
  const one = await deal(koers, page, "Regels", {}, "qualification");
  await page.goto(`${koers.address}/kansen/${one.id}`);
  await page.getByRole("button", { name: "Regels bewerken" }).click();
  const lines = dialog(page, `Regels van ${one.name}`);
  await lines.getByLabel("Regel 1: Product").click();
  await page.getByRole("option", { name: /Planbord Pro/ }).click();
  await expect(lines.getByLabel("Regel 1: Prijs")).toHaveValue("99,00");
  await lines.getByLabel("Regel 1: Aantal").fill("10");
  await lines.getByLabel("Regel 1: Korting").fill("5");
  await expectAccessible(page);
  await lines.getByRole("button", { name: "Regels opslaan" }).click();
  await expect(page.getByRole("button", { name: "Bedrag bewerken" })).toContainText("€ 11.286,00");
  await expect(page.getByText("Volgt de regels")).toBeVisible();

  await page.getByLabel("De beslisser is bekend").check();
  await expect(page.getByText("Exitcriteria").first()).toBeVisible();
  await page.getByLabel("Concurrent toevoegen").fill("Exactica");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Exactica weghalen" })).toBeVisible();

  await page.getByRole("button", { name: "Forecast bewerken" }).click();
  const forecast = dialog(page, "Forecast kiezen");
  await forecast.getByLabel("Commit").check();
  await forecast.getByLabel("Waarom wijkt dit af van de fase?").fill("Mondeling toegezegd");
  await forecast.getByRole("button", { name: "Toepassen" }).click();
  await expect(forecast).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Forecast bewerken" })).toContainText("Commit");
  await page.keyboard.press("]");
  await expect(page.getByRole("button", { name: "Behoefteanalyse, huidige fase" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Forecast bewerken" })).toContainText("Commit");
  await expect(page.getByText("Mondeling toegezegd").first()).toBeVisible();
  await expectAccessible(page);
});

test("record: as it was at an earlier moment, read only; before it began it says when that was", async ({
  koers,
  page,
}) => {
  const one = await deal(koers, page, "Vroeger", { amount: 100_000 });
  const { items } = await read<{ items: { effectiveFrom: string }[] }>(koers, page, `/opportunities/${one.id}/history`);
  const began = items[0]?.effectiveFrom ?? "";
  await page.goto(`${koers.address}/kansen/${one.id}`);
  await page.getByRole("button", { name: "Verplaats naar Kwalificatie" }).click();
  await expect(page.getByRole("button", { name: "Kwalificatie, huidige fase" })).toBeVisible();

  await page.goto(`${koers.address}/kansen/${one.id}?asOf=${encodeURIComponent(began)}`);
  await expect(page.getByText("Dit is alleen om te lezen.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Leadgeneratie, huidige fase" })).toBeDisabled();
  await expect(page.getByRole("button", { name: "Gewonnen" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Bedrag bewerken" })).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Naar nu" }).click();
  await expect(page.getByRole("button", { name: "Kwalificatie, huidige fase" })).toBeVisible();

  await page.getByRole("button", { name: "Zoals op" }).click();
  await page.getByLabel("Bekijk deze kans zoals op een eerdere dag").fill("30-06-2017");
  await page.getByRole("button", { name: "Toepassen" }).click();
  await expect(page.getByText("Deze kans bestond toen nog niet")).toBeVisible();
  await page.getByRole("button", { name: /^Bekijk/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(one.name);
});

test("record: won, reopened, handed over, binned and restored, each with a way back", async ({ koers, page }) => {
  const one = await deal(koers, page, "Levensloop", { amount: 100_000 });
  await page.goto(`${koers.address}/kansen/${one.id}`);
  await expect(page.getByRole("button", { name: "Gewonnen" })).toBeVisible();
  await page.keyboard.press("w");
  const won = dialog(page, `${one.name} gewonnen`);
  await won.getByLabel("Gesloten op").fill("31-12-2099");
  await won.getByRole("button", { name: "Gewonnen" }).click();
  await expect(won.getByText("De sluitdatum kan niet in de toekomst liggen.")).toBeVisible();
  await won.getByLabel("Gesloten op").fill("02-01-2020");
  await won.getByRole("button", { name: "Gewonnen" }).click();
  await expect(page.getByRole("button", { name: "Heropenen" })).toBeVisible();
  await expect(page.getByText("02-01-2020").first()).toBeVisible();

  await page.getByRole("button", { name: "Heropenen" }).click();
  const again = dialog(page, `${one.name} heropenen`);
  await again.getByLabel("Waarom heropen je de kans?").fill("Contract toch niet getekend");
  await again.getByRole("button", { name: "Heropenen" }).click();
  await expect(page.getByRole("button", { name: "Gewonnen" })).toBeVisible();

  await page.getByRole("button", { name: "Meer acties" }).click();
  await page.getByRole("menuitem", { name: "Overdragen" }).click();
  const hand = dialog(page, `${one.name} overdragen`);
  await hand.getByRole("combobox", { name: "Nieuwe eigenaar" }).click();
  await page.getByRole("option", { name: /Fatima/ }).click();
  await hand.getByRole("button", { name: "Overdragen" }).click();
  await expect(page.getByRole("button", { name: "Eigenaar bewerken" })).toContainText(seller.name);

  await page.getByRole("button", { name: "Meer acties" }).click();
  await page.getByRole("menuitem", { name: "Naar de prullenbak" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Naar de prullenbak" }).click();
  await expect(page.getByText("Deze kans ligt in de prullenbak")).toBeVisible();
  await page.getByRole("button", { name: "Terugzetten" }).click();
  await expect(page.getByText("Deze kans ligt in de prullenbak")).toHaveCount(0);
});

test("list: filters live in the URL, count under themselves, and go along to the board", async ({ koers, page }) => {
  const mine = await deal(koers, page, "Filteren", { amount: 1_000_000 });
  const theirs = await deal(koers, page, "Filteren", { amount: 3_000_000, ownerId: shared.sellerId }, "qualification");
  const unknown = await deal(koers, page, "Filteren", {});
  await page.goto(`${koers.address}/kansen?sort=-amount`);
  await page.getByRole("searchbox", { name: "Zoek op kans of bedrijf" }).fill("filteren");
  const rows = page.getByRole("grid", { name: "Kansen" }).getByRole("row");
  await expect(rows).toHaveCount(4);
  await expect(rows.nth(1)).toContainText(theirs.name);
  await expect(rows.nth(3)).toContainText("nog onbekend");
  const totals = page.getByRole("region", { name: "Totalen van dit filter" });
  await expect(totals).toContainText("3 kansen");
  await expect(totals).toContainText("€ 40.000");
  await expect(totals).toContainText("1 zonder bedrag, niet meegeteld");

  await page.getByRole("button", { name: "Mijn kansen" }).click();
  await expect(rows).toHaveCount(3);
  await expect(page).toHaveURL(/owner=me/);
  await page.getByRole("button", { name: "Filter toevoegen" }).click();
  await page.getByRole("menuitem", { name: "Zonder bedrag" }).click();
  await expect(rows).toHaveCount(2);
  await expect(rows.nth(1)).toContainText(unknown.name);
  await expect(totals).toContainText("nog onbekend");
  await page.keyboard.press("Escape");
  await page.getByRole("link", { name: "Bord", exact: true }).last().click();
  await expect(card(page, unknown.name)).toBeVisible();
  await expect(card(page, mine.name)).toHaveCount(0);
  await expect(page).toHaveURL(/bord\?.*withoutAmount=true/);
  await page.getByRole("button", { name: "Alles wissen" }).click();
  await expect(page).toHaveURL(/bord(\?sort=-amount)?$/);
});

test("list: rows are walked with the keyboard; a new deal needs only a name", async ({ koers, page }) => {
  const one = await deal(koers, page, "Lopen", { amount: 200_000 });
  await page.goto(`${koers.address}/kansen?q=lopen`);
  const row = page.getByRole("row").filter({ hasText: one.name });
  await expect(row).toBeVisible();
  await page.keyboard.press("j");
  await expect(row).toBeFocused();
  await page.keyboard.press(" ");
  await expect(page.getByRole("complementary", { name: "Voorbeeld" })).toContainText(one.name);
  await page.keyboard.press("Escape");

  await page.keyboard.press("c");
  const create = dialog(page, "Nieuwe kans");
  await create.getByRole("button", { name: "Kans aanmaken" }).click();
  await expect(create.getByLabel("Naam")).toBeFocused();
  await expect(create.getByText("Vul dit in.")).toBeVisible();
  await expectAccessible(page);
  await create.getByLabel("Naam").fill("Lopen op de dijk");
  await create.getByRole("button", { name: "Kans aanmaken" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Lopen op de dijk");
  await expect(page.getByRole("button", { name: "Bedrag bewerken" })).toContainText("nog onbekend");
});

test("palette: a deal is found by part of its name", async ({ koers, page }) => {
  const one = await deal(koers, page, "Vindbaar");
  await page.goto(`${koers.address}/beheer/pipelines`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").fill(one.name.toLowerCase());
  await expect(page.getByRole("option", { name: new RegExp(one.name) })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(one.name);
});

test("pipelines: stages are reordered with the keyboard, changed, and not retired while deals stand in them", async ({
  koers,
  page,
}) => {
  await deal(koers, page, "In gebruik", {}, "follow_up");
  await page.goto(`${koers.address}/beheer/pipelines`);
  const stages = page.getByRole("list", { name: "Fasen" }).getByRole("listitem");
  await expect(stages).toHaveCount(7);
  await expectAccessible(page);
  const handle = page.getByRole("button", { name: "Fase Afsluiting verslepen" });
  await handle.focus();
  const saved = page.waitForResponse((answer) => answer.request().method() === "PATCH");
  await page.keyboard.press("ArrowDown");
  await saved;
  await expect(stages.nth(6)).toContainText("Afsluiting");
  await expect(handle).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(stages.nth(5)).toContainText("Afsluiting");
  await expect(handle).toBeFocused();

  await page.getByRole("button", { name: "Fase bewerken: Afsluiting" }).click();
  const stage = dialog(page, "Fase bewerken");
  await stage.getByLabel("Naam").fill("Tekenen");
  await stage.getByRole("button", { name: "Criterium toevoegen" }).click();
  await stage.getByLabel("Criterium 3", { exact: true }).fill("De handtekening is gezet");
  await stage.getByRole("button", { name: "Fase bewerken" }).click();
  await expect(stages.nth(5)).toContainText("Tekenen");
  await expect(stages.nth(5)).toContainText("3 criteria");

  await page.getByRole("button", { name: "Uit gebruik nemen: Follow-up" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Uit gebruik nemen" }).click();
  await expect(page.getByText("In deze fase staan nog open kansen")).toBeVisible();

  await page.getByLabel("Nieuwe reden").first().fill("Sterkste team");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Reden Sterkste team hernoemen bewerken" })).toBeVisible();
});

test("a seller sees only their own deals, and no settings", async ({ koers, page }) => {
  await deal(koers, page, "Zicht van Ada");
  const own = await deal(koers, page, "Zicht van Fatima", { ownerId: shared.sellerId });
  await signIn(koers, page, seller);
  await openBoard(koers, page, "Zicht");
  await expect(card(page, own.name)).toBeVisible();
  await expect(page.getByRole("article")).toHaveCount(1);
  await page.goto(`${koers.address}/beheer/pipelines`);
  await expect(page.getByText("Hier heb je geen rechten voor")).toBeVisible();
});

test("phone: one stage at a time, and the list as cards", async ({ koers, page }) => {
  const one = await deal(koers, page, "Onderweg", { amount: 400_000 }, "qualification");
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${koers.address}/kansen/bord?q=onderweg`);
  await page
    .getByRole("group", { name: "Fase kiezen" })
    .getByRole("button", { name: /Kwalificatie/ })
    .click();
  await expect(card(page, one.name)).toBeInViewport();
  await expectAccessible(page);
  await page.goto(`${koers.address}/kansen?q=onderweg`);
  await expect(page.getByRole("row").filter({ hasText: one.name })).toBeInViewport();
  await expectAccessible(page);
  await page.goto(`${koers.address}/kansen/${one.id}`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(one.name);
  await expectAccessible(page);
});

for (const [language, scheme] of [
  ["nl", "light"],
  ["en", "dark"],
] as const) {
  test(`every page of opportunities is accessible: ${language}, ${scheme}`, async ({ koers, page }) => {
    const one = await deal(koers, page, "Toegankelijk", {
      amount: 700_000,
      nextStep: "Demo",
      nextStepOn: "2020-01-01",
    });
    await page.emulateMedia({ colorScheme: scheme });
    await page.request.patch(`${koers.address}/api/v1/me`, { data: { language }, headers: { origin: koers.address } });
    await page.addInitScript((chosen) => localStorage.setItem("koers.language", chosen), language);
    await openBoard(koers, page, one.name);
    await expectAccessible(page);
    await page.goto(`${koers.address}/kansen?q=toegankelijk`);
    await expect(page.getByRole("row").filter({ hasText: one.name })).toBeVisible();
    await expectAccessible(page);
    await page.goto(`${koers.address}/kansen/${one.id}`);
    await expect(page.getByText(language === "nl" ? "Kans aangemaakt" : "Deal created")).toBeVisible();
    await expectAccessible(page);
    await page.goto(`${koers.address}/beheer/pipelines`);
    await expect(page.getByRole("heading", { level: 1, name: "Pipelines" })).toBeVisible();
    await expectAccessible(page);
    await page.request.patch(`${koers.address}/api/v1/me`, {
      data: { language: "nl" },
      headers: { origin: koers.address },
    });
  });
}

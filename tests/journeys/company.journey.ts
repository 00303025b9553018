import type { Locator, Page } from "@playwright/test";
import { ADMIN, expect, expectAccessible, post, signIn, test } from "./kit/koers.ts";

// One company is set up and filled from the first page to the last, as its administrator would.
test.describe.configure({ mode: "serial" });

const seller = { name: "Sanne de Vries", email: "sanne@voorbeeld.nl", password: "paard batterij nietje" };
const dialog = (page: Page, name: string | RegExp) => page.getByRole("dialog", { name });
const row = (page: Page, text: string) => page.getByRole("row").filter({ hasText: text });
const branch = (page: Page, name: string) =>
  page.getByRole("treeitem").filter({ has: page.getByText(name, { exact: true }) });

async function choose(field: Locator, option: string): Promise<void> {
  await field.click();
  await field.page().getByRole("option", { name: option }).click();
}

test("the first page sets up the company and its administrator, and keeps what was typed when something is wrong", async ({
  koers,
  page,
}) => {
  await page.goto(koers.address);
  await page.getByLabel("Bedrijfsnaam").fill("Molenaar & Zonen B.V.");
  await page.getByLabel("Je naam").fill(ADMIN.name);
  await page.getByLabel("Je e-mailadres").fill("geen adres");
  await page.getByLabel("Kies een wachtwoord").fill(ADMIN.password);
  await page.getByRole("button", { name: "Koers instellen" }).click();
  await expect(page.getByLabel("Je e-mailadres")).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByLabel("Bedrijfsnaam")).toHaveValue("Molenaar & Zonen B.V.");
  await page.getByLabel("Je e-mailadres").fill(ADMIN.email);
  await page.getByRole("button", { name: "Koers instellen" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Molenaar & Zonen B.V.");
});

test("organisation: the fiscal year in words, and channels added, moved, renamed and retired with a way back", async ({
  koers,
  page,
}) => {
  await signIn(koers, page);
  await page.goto(`${koers.address}/beheer/organisatie`);
  await choose(page.getByRole("combobox", { name: "Boekjaar begint in" }), "april");
  await expect(
    page.getByText(
      /Boekjaar \d{4}\/\d{2} loopt van 1 april \d{4} tot en met 31 maart \d{4}; kwartaal 1 is april–juni\./,
    ),
  ).toBeVisible();
  await page.getByRole("button", { name: "Opslaan" }).click();
  await expect(page.getByText("Instellingen opgeslagen")).toBeVisible();

  await page.getByLabel("Nieuw verkoopkanaal").fill("Online");
  await page.getByRole("button", { name: "Kanaal toevoegen" }).click();
  await expect(page.getByText("Een ander verkoopkanaal heeft deze naam")).toBeVisible();
  await expect(page.getByLabel("Nieuw verkoopkanaal")).toHaveValue("Online");
  await page.getByLabel("Nieuw verkoopkanaal").fill("Webshop");
  await page.getByRole("button", { name: "Kanaal toevoegen" }).click();
  const channels = page.locator("[data-channel]");
  await expect(channels).toHaveCount(4);
  await page.getByRole("button", { name: "Webshop omhoog" }).press("Enter");
  await expect(channels.nth(2)).toContainText("Webshop");
  await expect(page.getByRole("button", { name: "Webshop omhoog" })).toBeFocused();

  await page.getByRole("button", { name: "Naam van Webshop bewerken" }).click();
  await page.getByLabel("Naam van Webshop").fill("Eigen webshop");
  await page.keyboard.press("Enter");
  await expect(channels.nth(2)).toContainText("Eigen webshop");
  await page.getByRole("button", { name: "Online uit gebruik nemen" }).click();
  await expect(channels).toHaveCount(3);
  await page.getByRole("button", { name: "Ongedaan maken" }).click();
  await expect(channels).toHaveCount(4);
});

test("teams: a tree with a manager, walked with the keyboard", async ({ koers, page }) => {
  await signIn(koers, page);
  await page.goto(`${koers.address}/beheer/mensen/teams`);
  await expect(page.getByText("Nog geen teams")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Team toevoegen" }).first().click();
  await dialog(page, "Team toevoegen").getByRole("button", { name: "Toevoegen" }).click();
  await expect(dialog(page, "Team toevoegen").getByLabel("Naam")).toBeFocused();
  await expect(dialog(page, "Team toevoegen").getByText("Vul dit in.")).toBeVisible();
  await dialog(page, "Team toevoegen").getByLabel("Naam").fill("Verkoop Nederland");
  await choose(dialog(page, "Team toevoegen").getByRole("combobox", { name: "Leidinggevende" }), ADMIN.name);
  await dialog(page, "Team toevoegen").getByRole("button", { name: "Toevoegen" }).click();
  await expect(branch(page, "Verkoop Nederland")).toContainText(ADMIN.name);

  await page.getByRole("button", { name: "Acties voor Verkoop Nederland" }).click();
  await page.getByRole("menuitem", { name: "Team hieronder toevoegen" }).click();
  await expect(dialog(page, "Team toevoegen").getByRole("combobox", { name: "Onderdeel van" })).toHaveValue(
    "Verkoop Nederland",
  );
  await dialog(page, "Team toevoegen").getByLabel("Naam").fill("Binnendienst");
  await dialog(page, "Team toevoegen").getByRole("button", { name: "Toevoegen" }).click();
  await expect(branch(page, "Binnendienst")).toHaveAttribute("aria-level", "2");

  await branch(page, "Verkoop Nederland").focus();
  await page.keyboard.press("ArrowLeft");
  await expect(branch(page, "Binnendienst")).toHaveCount(0);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("b");
  await expect(branch(page, "Binnendienst")).toBeFocused();
});

test("people: added with a role in words, refused with the reason at the field, moved to a team from a day", async ({
  koers,
  page,
}) => {
  await signIn(koers, page);
  await page.goto(`${koers.address}/beheer/mensen`);
  await page.getByRole("button", { name: "Iemand toevoegen" }).click();
  const form = dialog(page, "Iemand toevoegen");
  await form.getByLabel("Naam").fill(seller.name);
  await form.getByLabel("E-mailadres").fill("sanne@voorbeeld");
  await form.getByRole("button", { name: "Wat mag de rol Verkoper?" }).click();
  await expect(form.getByText("bekijken, toevoegen, wijzigen, winnen en verliezen")).toBeVisible();
  await form.getByLabel("Eerste wachtwoord").fill("wachtwoord123");
  await form.getByRole("button", { name: "Toevoegen" }).click();
  await expect(form.getByLabel("E-mailadres")).toHaveAttribute("aria-invalid", "true");
  await expect(form.getByLabel("E-mailadres")).toHaveValue("sanne@voorbeeld");
  await form.getByLabel("E-mailadres").fill(seller.email);
  await form.getByRole("button", { name: "Toevoegen" }).click();
  await expect(form.getByText("Dit is een wachtwoord dat vaak voorkomt.")).toBeVisible();
  await expect(form.getByLabel("Naam")).toHaveValue(seller.name);
  await form.getByLabel("Eerste wachtwoord").fill(seller.password);
  await form.getByRole("button", { name: "Toevoegen" }).click();
  await expect(form).toHaveCount(0);

  await row(page, seller.name).click();
  const panel = dialog(page, seller.name);
  await panel.getByRole("button", { name: "In een team zetten" }).click();
  const move = dialog(page, "In een team zetten");
  await choose(move.getByRole("combobox", { name: "Naar team" }), "Binnendienst");
  await move.getByLabel("Vanaf").fill("31-02-2026");
  await move.getByRole("button", { name: "In een team zetten" }).click();
  await expect(move.getByText("Deze datum bestaat niet.")).toBeVisible();
  // Escape asks about the form on top, and only about that.
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Verder bewerken" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("alertdialog")).toHaveCount(0);
  await expect(move.getByLabel("Vanaf")).toHaveValue("31-02-2026");
  await move.getByLabel("Vanaf").fill("1-3-2026");
  await move.getByRole("button", { name: "In een team zetten" }).click();
  await expect(panel.getByRole("list", { name: "Waar en wanneer" })).toContainText("Binnendienst");
  await expect(panel.getByRole("list", { name: "Waar en wanneer" })).toContainText("sinds 01-03-2026");

  await page.goto(`${koers.address}/beheer/mensen/teams`);
  await branch(page, "Binnendienst").press("Enter");
  const members = dialog(page, "Binnendienst");
  await expect(members.getByRole("list", { name: "Leden" })).toContainText(seller.name);
  await members.getByLabel("Wie hoorde erbij op").fill("28-02-2026");
  await expect(members.getByText("Op deze dag hoorde niemand bij dit team.")).toBeVisible();
});

test("people: closing with changes asks first, the last administrator stays, and access ends with a way back", async ({
  koers,
  page,
}) => {
  await signIn(koers, page);
  await page.goto(`${koers.address}/beheer/mensen`);
  await row(page, ADMIN.name).click();
  const own = dialog(page, ADMIN.name);
  await choose(own.getByRole("combobox", { name: "Rol" }), "Auditor");
  await own.getByRole("button", { name: "Opslaan" }).click();
  await expect(own.getByText("Er moet een beheerder blijven")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("alertdialog").getByRole("button", { name: "Weggooien" }).click();
  await expect(own).toHaveCount(0);

  await row(page, seller.name).click();
  await dialog(page, seller.name).getByRole("button", { name: "Toegang beëindigen" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Toegang beëindigen" }).click();
  await expect(dialog(page, seller.name).getByText("is vertrokken en kan niet aanmelden")).toBeVisible();
  await page.getByRole("button", { name: "Ongedaan maken" }).click();
  await expect(dialog(page, seller.name).getByRole("button", { name: "Toegang beëindigen" })).toBeVisible();
});

test("products: an amount that is none says so, the margin is counted, retiring has a way back", async ({
  koers,
  page,
}) => {
  await signIn(koers, page);
  await page.goto(`${koers.address}/beheer/producten`);
  await expect(page.getByText("Nog geen producten")).toBeVisible();
  await page.getByRole("button", { name: "Product toevoegen" }).first().click();
  const form = dialog(page, "Product toevoegen");
  await form.getByLabel("Naam").fill("Graanmolen GM-200");
  await form.getByLabel("Lijstprijs").fill("12,5,3");
  await form.getByRole("button", { name: "Toevoegen" }).click();
  await expect(form.getByText(/Schrijf het bijvoorbeeld als 1\.234,56/)).toBeVisible();
  await expect(form.getByLabel("Lijstprijs")).toHaveValue("12,5,3");
  await form.getByLabel("Lijstprijs").fill("18.495");
  await form.getByLabel("Kostprijs").fill("11.200,50");
  await expect(form.getByText(/Marge: €\s7\.294,50 \(39,4\s?%\)/)).toBeVisible();
  await form.getByRole("button", { name: "Toevoegen" }).click();
  await expect(row(page, "Graanmolen GM-200")).toContainText("18.495,00");

  await page.getByRole("button", { name: "Acties voor Graanmolen GM-200" }).click();
  await page.getByRole("menuitem", { name: "Uit verkoop nemen" }).click();
  await expect(row(page, "Graanmolen GM-200")).toHaveCount(0);
  await page.getByRole("button", { name: "Ongedaan maken" }).click();
  await expect(row(page, "Graanmolen GM-200")).toHaveCount(1);

  await page.getByRole("button", { name: "Product toevoegen" }).first().click();
  await form.getByLabel("Naam").fill("graanmolen gm-200");
  await form.getByRole("button", { name: "Toevoegen" }).click();
  await expect(form.getByText("Dit product is er al")).toBeVisible();
});

test("territories: a tree made, opened and emptied with the keyboard", async ({ koers, page }) => {
  await signIn(koers, page);
  await page.goto(`${koers.address}/beheer/gebieden`);
  await page.getByRole("button", { name: "Gebied toevoegen" }).first().click();
  await dialog(page, "Gebied toevoegen").getByLabel("Naam").fill("Nederland");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Acties voor Nederland" }).press("Enter");
  await page.getByRole("menuitem", { name: "Gebied hieronder toevoegen" }).press("Enter");
  const form = dialog(page, "Gebied toevoegen");
  await form.getByLabel("Naam").fill("Noord-Holland");
  await choose(form.getByRole("combobox", { name: "Wie bewerkt dit gebied" }), seller.name);
  await expect(form.getByRole("button", { name: `${seller.name} weghalen` })).toBeVisible();
  await form.getByRole("button", { name: "Toevoegen" }).click();
  await expect(branch(page, "Noord-Holland")).toContainText(seller.name);

  await branch(page, "Nederland").focus();
  await page.keyboard.press("Delete");
  await page.getByRole("alertdialog").getByRole("button", { name: "Verwijderen" }).click();
  await expect(page.getByText("Dit gebied kan niet weg")).toBeVisible();
  await branch(page, "Noord-Holland").press("Enter");
  await dialog(page, "Gebied bewerken").getByLabel("Naam").fill("Noord-Holland en Utrecht");
  await page.keyboard.press("Enter");
  await expect(branch(page, "Noord-Holland en Utrecht")).toBeVisible();
});

test("companies: added, edited where it stands, refused at the field, with history, family and a bin", async ({
  koers,
  page,
}) => {
  await signIn(koers, page);
  await page.goto(`${koers.address}/bedrijven`);
  await page.getByRole("button", { name: "Bedrijf toevoegen" }).first().click();
  const form = dialog(page, "Bedrijf toevoegen");
  await form.getByLabel("Naam").fill("Van der Meer Techniek B.V.");
  await form.getByLabel("Website").fill("javascript:alert(1)");
  await form.getByRole("button", { name: "Toevoegen" }).click();
  await expect(form.getByLabel("Website")).toHaveAttribute("aria-invalid", "true");
  await expect(form.getByLabel("Website")).toHaveValue("javascript:alert(1)");
  await form.getByLabel("Website").fill("vandermeer.example");
  await form.getByRole("button", { name: "Toevoegen" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Van der Meer Techniek B.V.");

  await page.getByRole("button", { name: "Medewerkers bewerken" }).click();
  await page.getByLabel("Medewerkers").fill("veel");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Vul een heel getal in.")).toBeVisible();
  await page.getByLabel("Medewerkers").fill("85");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Medewerkers bewerken" })).toContainText("85");
  await page.getByRole("button", { name: "Eigenaar bewerken" }).click();
  await page.getByRole("option", { name: seller.name }).click();
  await expect(page.getByRole("button", { name: "Eigenaar bewerken" })).toContainText(seller.name);
  const history = page.getByRole("region", { name: "Geschiedenis" });
  await expect(history.getByRole("listitem").filter({ hasText: "Eigenaar:" }).last()).toContainText(
    `${ADMIN.name}→${seller.name}`,
  );

  await page.getByRole("button", { name: "Dochterbedrijf toevoegen" }).click();
  await form.getByLabel("Naam").fill("Stichting Van der Meer");
  await expect(form.getByRole("link", { name: "Van der Meer Techniek B.V." })).toBeVisible();
  await form.getByLabel("Naam").fill("Van der Meer Service");
  await form.getByRole("button", { name: "Toevoegen" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Van der Meer Service");
  await page.getByRole("main").getByRole("link", { name: "Van der Meer Techniek B.V." }).click();
  await expect(page.getByRole("link", { name: "Van der Meer Service" })).toBeVisible();

  await page.getByRole("button", { name: "Meer acties" }).click();
  await page.getByRole("menuitem", { name: "Weggooien" }).click();
  await expect(page.getByText("Dit bedrijf ligt in de prullenbak sinds")).toBeVisible();
  await page.getByRole("button", { name: "Terughalen" }).click();
  await expect(page.getByRole("button", { name: "Meer acties" })).toBeVisible();
});

test("companies: who saves second sees both versions and chooses", async ({ koers, page }) => {
  await signIn(koers, page);
  const { id } = await post(koers, page, "/companies", { name: "Ceres Graanhandel" });
  // Without the live updates, as on a train: the page does not know that somebody else was first.
  await page.route("**/api/v1/events", (route) => route.abort());
  await page.goto(`${koers.address}/bedrijven/${id}`);
  await page.getByRole("button", { name: "Branche bewerken" }).click();
  await page.getByRole("combobox", { name: "Branche" }).fill("Groothandel");
  const other = await page.request.patch(`${koers.address}/api/v1/companies/${id}`, {
    data: { sector: "Landbouw" },
    headers: { origin: koers.address },
  });
  expect(other.ok()).toBe(true);
  await page.keyboard.press("Enter");
  const both = dialog(page, "Iemand anders was je voor");
  await expect(both).toContainText("Landbouw");
  await expect(both).toContainText("Groothandel");
  await both.getByRole("button", { name: "Mijn wijziging opslaan" }).click();
  await expect(page.getByRole("button", { name: "Branche bewerken" })).toContainText("Groothandel");
});

test("companies: the list searches, filters and sorts in one address", async ({ koers, page }) => {
  await signIn(koers, page);
  await page.goto(`${koers.address}/bedrijven`);
  await page.getByRole("button", { name: /Sorteer aflopend op Medewerkers/ }).click();
  await expect(page).toHaveURL(/sort=-employees/);
  await expect(page.getByRole("row").nth(1)).toContainText("Van der Meer Techniek");
  await page.getByLabel("Zoek op naam").fill("ceres");
  await expect(page.getByRole("row")).toHaveCount(2);
  await page.goto(`${koers.address}/bedrijven?q=bestaat+niet`);
  await expect(page.getByText("Niets gevonden met dit filter")).toBeVisible();
});

test("API keys: shown once, working as their role, ended at once", async ({ koers, page, request }) => {
  await signIn(koers, page);
  await page.goto(`${koers.address}/beheer/api-sleutels`);
  await page.getByRole("button", { name: "Sleutel maken" }).first().click();
  const form = dialog(page, "API-sleutel maken");
  await form.getByLabel("Waarvoor").fill("Koppeling boekhouding");
  await choose(form.getByRole("combobox", { name: "Mag als" }), "Auditor");
  await form.getByRole("button", { name: "Sleutel maken" }).click();
  const key = (await dialog(page, "Je sleutel").getByRole("status", { name: "Je sleutel" }).textContent()) ?? "";
  expect(key).toMatch(/^koers_/);
  await expectAccessible(page);
  await dialog(page, "Je sleutel").getByRole("button", { name: "Ik heb hem bewaard" }).click();
  const asKey = { authorization: `Bearer ${key}` };
  expect((await request.get(`${koers.address}/api/v1/companies`, { headers: asKey })).status()).toBe(200);
  expect(
    (await request.post(`${koers.address}/api/v1/companies`, { headers: asKey, data: { name: "Nee" } })).status(),
  ).toBe(403);
  await page.getByRole("button", { name: "Koppeling boekhouding intrekken" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Intrekken" }).click();
  await expect(row(page, "Koppeling boekhouding")).toHaveCount(0);
  expect((await request.get(`${koers.address}/api/v1/companies`, { headers: asKey })).status()).toBe(401);
});

test("a seller sees only what is theirs, changes no settings, and changes their own password", async ({
  koers,
  page,
}) => {
  await signIn(koers, page, seller);
  await page.goto(`${koers.address}/bedrijven`);
  await expect(row(page, "Van der Meer Techniek")).toHaveCount(1);
  await expect(row(page, "Ceres")).toHaveCount(0);
  await page.goto(`${koers.address}/beheer/organisatie`);
  await expect(page.getByText("Hier heb je geen rechten voor")).toBeVisible();
  await page.goto(`${koers.address}/beheer/mensen`);
  await expect(page.getByRole("button", { name: "Iemand toevoegen" })).toHaveCount(0);
  await row(page, ADMIN.name).click();
  await expect(dialog(page, ADMIN.name).getByText("Mag alles, ook mensen toelaten en rechten geven.")).toBeVisible();

  await page.goto(`${koers.address}/account`);
  await page.getByLabel("Huidig wachtwoord").fill("iets heel anders");
  await page.getByLabel("Nieuw wachtwoord").fill("fiets voor de deur");
  await page.getByRole("button", { name: "Wachtwoord wijzigen" }).click();
  await expect(page.getByText("Dit is niet je huidige wachtwoord.")).toBeVisible();
  await page.getByLabel("Huidig wachtwoord").fill(seller.password);
  await page.getByRole("button", { name: "Wachtwoord wijzigen" }).click();
  await expect(page.getByText("Wachtwoord gewijzigd")).toBeVisible();
  await signIn(koers, page, { ...seller, password: "fiets voor de deur" });
});

const pages = [
  "/bedrijven",
  "/bedrijven?bin=true",
  "/bedrijven?nieuw=1",
  "/beheer/organisatie",
  "/beheer/mensen",
  "/beheer/mensen?nieuw=1",
  "/beheer/mensen/teams",
  "/beheer/producten",
  "/beheer/producten?nieuw=1",
  "/beheer/gebieden",
  "/beheer/gebieden?nieuw=1",
  "/beheer/api-sleutels",
  "/beheer/api-sleutels?nieuw=1",
  "/account",
];

for (const { language, where, width, height, colorScheme } of [
  { language: "nl", where: "light on a desk", width: 1440, height: 900, colorScheme: "light" },
  { language: "en", where: "dark on a phone", width: 390, height: 844, colorScheme: "dark" },
] as const) {
  test(`every page keeps WCAG 2.2 AA: ${language}, ${where}`, async ({ koers, page }) => {
    test.setTimeout(180_000);
    await signIn(koers, page);
    await page.request.patch(`${koers.address}/api/v1/me`, { data: { language }, headers: { origin: koers.address } });
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.goto(koers.address);
    await page.evaluate((chosen) => localStorage.setItem("koers.language", chosen), language);
    for (const address of pages) {
      await page.goto(`${koers.address}${address}`);
      await expect(page.getByRole("heading", { level: 1, includeHidden: true })).toBeVisible();
      if (address.includes("nieuw=1")) await expect(page.getByRole("dialog")).toBeVisible();
      await expect(page.getByRole("status", { name: /Laden|laden|oading/ })).toHaveCount(0);
      await test.step(address, () => expectAccessible(page));
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
        `${address} scrolls sideways`,
      ).toBe(true);
    }
    await page.request.patch(`${koers.address}/api/v1/me`, {
      data: { language: "nl" },
      headers: { origin: koers.address },
    });
  });
}

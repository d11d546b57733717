import { expect, type Locator, type Page, test } from "@playwright/test";

// As a spreadsheet of another tool saves it: a title, semicolons, decimal commas, Windows-1252, a price in words, a total.
const lines = [
  "Vertragsübersicht Marsh & Söhne, Stand November 2026;;;;;;;;",
  "Vertragsnr;Bezeichnung;Lieferant;Kostenstelle;Kostenart;Währung;Beginn;Ende;Jahrespreis",
  "M-1;Rechenzentrum Süd;Northgate Hosting;ops;facilities;GBP;15.04.2026;14.04.2027;12.000,50",
  "M-2;Büro-Software;Zoë & Partner;it;saas;GBP;01.01.2026;31.12.2026;1.200,00",
  "M-3;Wartung;Northgate Hosting;it;saas;GBP;03.04.2026;02.04.2027;achthundert",
  "Summe;;;;;;;;14.000,50",
];
const messy = {
  name: "verträge.csv",
  mimeType: "text/csv",
  buffer: Buffer.from(`${lines.join("\r\n")}\r\n`, "latin1"),
};

async function signIn(page: Page) {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill("ada@example.test");
  await page.getByRole("textbox", { name: "Password" }).fill("a long enough password");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/\/overview/);
}

async function bring(page: Page): Promise<Locator> {
  await page.goto("/imports");
  await page.getByLabel("Files to import").setInputFiles(messy);
  const card = page.locator("section").filter({ has: page.getByLabel("Taken as") });
  await expect(card).toContainText("Contracts");
  return card;
}

async function mend(card: Locator) {
  const field = card.getByLabel("Mend Jahrespreis in line 5");
  await field.fill("800,00");
  await field.press("Enter");
  await card.getByRole("button", { name: /Preview again/ }).click();
}

test("a newcomer brings a messy file, says what it does not say, mends a price and imports it", async ({
  page,
}) => {
  await signIn(page);
  const card = await bring(page);
  await expect(card).toContainText("1 title line and 1 total line left out");
  await card.getByRole("radio", { name: /Windows-1252/ }).check();
  const missing = card.getByRole("group", { name: "Missing: id" });
  if (await missing.isVisible()) await missing.getByLabel("Where id comes from").selectOption("Vertragsnr");
  await expect(card.getByRole("group", { name: "start date" })).toContainText("15.04.2026 → 2026-04-15");

  await expect(card.getByRole("row", { name: /achthundert/ })).toContainText("not a number");
  await expect(card.getByText("Zoë & Partner").first()).toBeVisible();
  await card.getByLabel(/^Create cost centres/).check();
  await mend(card);
  await expect(card).toContainText("3 new, 0 changed, 0 unchanged, none refused");
  await expect(card).toContainText("equal ✓");

  await card.getByLabel("Save this mapping as").fill("Contract list");
  await card.getByRole("button", { name: "Save mapping" }).click();
  await expect(card).toContainText("Saved as “Contract list”");
  await card.getByRole("button", { name: "Import 3 rows" }).click();
  await expect(page.getByText(/Imported: 3 new/)).toBeVisible();
  await page.goto("/contracts/M-2");
  await expect(page.getByRole("region", { name: "Büro-Software" })).toContainText("Zoë & Partner");
});

test("the same file again is read by the saved mapping and changes nothing", async ({ page }) => {
  await signIn(page);
  const card = await bring(page);
  await expect(card).toContainText("Contract list");
  await mend(card);
  await expect(card).toContainText("0 new, 0 changed, 3 unchanged, none refused");
  await expect(card.getByRole("button", { name: "Nothing to import" })).toBeDisabled();
});

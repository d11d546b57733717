import { expect, test } from "@playwright/test";

const centres = "id,name\nit,IT\nops,Operations\n";
const vendors = "id,name,aliases\nnorth,Northgate Hosting,Northgate;NGH\n";
const contracts = [
  "id,title,vendor,cost_centre,category,currency,start_date,end_date,annual_price,renewal",
  "C1,Data hall,ngh,ops,facilities,GBP,2026-04-15,2027-04-14,12000,renews",
  "C2,Mail,nobody,ops,saas,GBP,2026-01-01,2026-12-31,1200,renews",
].join("\n");

const file = (name: string, text: string) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) });

test("someone sets up their own organisation in place of the demo and imports their first files", async ({
  page,
}) => {
  await page.goto("/welcome");
  await page.getByLabel("Name").first().fill("Ada Marsh");
  await page.getByLabel("E-mail").fill("ada@example.test");
  await page.getByRole("textbox", { name: "Password" }).fill("a long enough password");
  await page.getByLabel("Name").nth(1).fill("Marsh & Sons");
  await page.getByLabel("Reporting currency").selectOption("GBP");
  await page.getByRole("button", { name: /set up ours/i }).click();
  await expect(page).toHaveURL(/\/imports/);
  await expect(page.getByText("Marsh & Sons").first()).toBeVisible();

  const chooser = page.getByLabel("Files to import");
  await chooser.setInputFiles([file("cost-centres.csv", centres), file("vendors.csv", vendors)]);
  await page.getByRole("button", { name: "Import 2 rows" }).click();
  await page.getByRole("button", { name: "Import 1 row" }).click();

  await chooser.setInputFiles(file("contracts.csv", contracts));
  await expect(page.getByText("nobody").first()).toBeVisible();
  await page.getByLabel("Import all rows but the refused ones").check();
  await page.getByRole("button", { name: "Import 1 row" }).click();
  await expect(page.getByText(/1 new/).first()).toBeVisible();

  await page.goto("/contracts/C1");
  await expect(page.getByRole("region", { name: "Data hall" })).toContainText("Northgate Hosting");
  await page.goto("/budget");
  await expect(page.getByRole("region", { name: "Budget by month" })).toContainText("Facilities");
});

test("whoever has an account signs in, and a wrong password says nothing of it", async ({ page }) => {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill("ada@example.test");
  await page.getByRole("textbox", { name: "Password" }).fill("not this one");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("alert").first()).toBeVisible();
  await page.getByRole("textbox", { name: "Password" }).fill("a long enough password");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/\/overview/);
});

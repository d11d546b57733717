import { expect, test } from "@playwright/test";
import { enterDemo, lookAs } from "./entrance";

test("a finance reviewer opens a number to its lines and a line to its arithmetic", async ({ page }) => {
  await enterDemo(page);
  await lookAs(page, "finance");
  await page.getByRole("link", { name: "Budget" }).first().click();
  const table = page.getByRole("region", { name: "Budget by month" });
  const ahead = table.locator('td[data-kind="FC"]:not([data-year])');
  await ahead
    .getByRole("button", { name: /^SaaS, .*GBP$/ })
    .first()
    .click();
  const lines = page.getByRole("region", { name: /The lines behind the number/ });
  await lines.getByRole("link", { name: /^ERP as a service/ }).click();
  const explanation = page.getByRole("region", { name: "Explain this number" });
  await expect(explanation).toContainText("a year ÷ 12");
  await expect(explanation).toContainText("running total");
});

test("a finance reviewer opens an actual to the ledger's file and line", async ({ page }) => {
  await enterDemo(page);
  await lookAs(page, "finance");
  await page.goto("/budget");
  const table = page.getByRole("region", { name: "Budget by month" });
  const behind = table.locator('td[data-kind="AC"]');
  await behind
    .getByRole("button", { name: /^Telecom, .*GBP$/ })
    .first()
    .click();
  const lines = page.getByRole("region", { name: /The lines behind the number/ });
  await lines.getByRole("link").first().click();
  await expect(page.getByRole("region", { name: "The ledger's postings behind the amount" })).toContainText(
    /line \d+/,
  );
});

test("a download has the totals of the screen", async ({ page }) => {
  await enterDemo(page);
  await page.goto("/budget");
  const table = page.getByRole("region", { name: "Budget by month" });
  const total = table.getByRole("row", { name: /^Total/ });
  const shown = await total
    .getByRole("cell")
    .filter({ has: page.locator("xpath=self::*[@title]") })
    .first()
    .getAttribute("title");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "CSV" }).click();
  const stream = await (await download).createReadStream();
  let text = "";
  for await (const part of stream) text += String(part);
  const last = text.trim().split("\r\n").at(-1)?.split(",") ?? [];
  const year = last.slice(3, 15).reduce((sum, amount) => sum + Math.round(Number(amount) * 100), 0);
  expect(shown?.replaceAll(",", "")).toBe((year / 100).toFixed(2));
});

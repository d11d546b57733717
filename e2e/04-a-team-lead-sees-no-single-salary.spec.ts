import { expect, test } from "@playwright/test";
import { enterDemo, lookAs } from "./entrance";

test("a team lead sees positions without anyone's money, and totals of groups", async ({ page }) => {
  await enterDemo(page);
  await lookAs(page, "lead");
  await page.goto("/team");
  await expect(page.getByRole("table").first()).toBeVisible();
  await expect(page.getByRole("columnheader", { name: /this year/i })).toHaveCount(0);
  await page.goto("/budget?by=source");
  const table = page.getByRole("region", { name: "Budget by month" });
  await table
    .getByRole("button", { name: /^Positions, .*GBP$/ })
    .first()
    .click();
  const lines = page.getByRole("region", { name: /The lines behind the number/ });
  await expect(lines).toBeVisible();
  const names = await lines.getByRole("row").allInnerTexts();
  expect(names.length).toBeLessThan(20);
});

test("a finance reviewer sees them", async ({ page }) => {
  await enterDemo(page);
  await lookAs(page, "finance");
  await page.goto("/team");
  await expect(page.getByRole("columnheader", { name: /this year/i })).toBeVisible();
});

import { expect, test } from "@playwright/test";
import { enterDemo } from "./entrance";

test("a director finds what can still be stopped, makes a scenario of it, and sees why it costs less", async ({
  page,
}) => {
  await enterDemo(page);
  await page.getByRole("link", { name: "What can I still stop?" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("can still be reached");
  await page.getByRole("button", { name: "Choose the largest that reach it" }).click();
  await expect(page.getByText(/reaches the goal/)).toBeVisible();
  await page.getByRole("button", { name: /^Make a scenario of the \d+ chosen$/ }).click();
  await expect(page).toHaveURL(/\/scenarios\/compare/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/costs £.* less than Records/);

  await page.getByRole("button", { name: /^Ended: .*show its lines/ }).click();
  const lines = page.getByRole("region", { name: /The lines behind Ended/ });
  await lines.getByRole("link").first().click();
  const both = page.getByRole("region", { name: /^Explain / });
  await expect(both).toContainText("Exactly");
  await expect(both).toContainText("last changed by");

  await page.getByRole("radiogroup", { name: "Show" }).getByText("Difference").click();
  await expect(page.getByRole("figure").filter({ hasText: "difference to Records" })).toBeVisible();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "CSV", exact: true }).click();
  expect((await download).suggestedFilename()).toBe("compare-by-category.csv");
});

test("a month of the curve opens to what is bound and what can be decided until when", async ({ page }) => {
  await enterDemo(page);
  const curve = page.getByRole("figure").filter({ hasText: "sunk, committed and still avoidable" });
  await curve.getByRole("button", { name: "Show as table" }).click();
  await curve.getByRole("button").filter({ hasText: /^Jun / }).first().click();
  const month = page.getByRole("region", { name: /What of the month is committed/ });
  await expect(month).toContainText("still avoidable");
  await expect(month).toContainText("committed");
});

import { expect, test } from "@playwright/test";
import { enterDemo } from "./entrance";

test("a newcomer looks around with the demo organisation, with one click", async ({ page }) => {
  await page.goto("/");
  await expect(page).toHaveURL(/\/welcome/);
  await enterDemo(page);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("above budget");
  await expect(page.getByText("Demo", { exact: true })).toBeVisible();
  const due = page.getByRole("region", { name: "What has to be decided in the next 90 days" });
  await expect(due.getByRole("link", { name: "Reporting licences" })).toBeVisible();
  await expect(due).toContainText("missed, renewed");
  await expect(page.getByText("CHF has no rate")).toBeVisible();
});

test("nobody sees a place without signing in", async ({ page }) => {
  for (const place of [
    "overview",
    "budget",
    "contracts",
    "infrastructure",
    "team",
    "training",
    "roadmap",
    "scenarios",
    "imports",
    "settings",
  ]) {
    await page.goto(`/${place}`);
    await expect(page).toHaveURL(/\/(welcome|sign-in)/);
  }
});

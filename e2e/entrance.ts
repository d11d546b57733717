import { expect, type Page } from "@playwright/test";

/** Goes in by the front door: loads the demo organisation where it is not there yet, and enters as its director. */
export async function enterDemo(page: Page) {
  await page.goto("/welcome");
  await page.getByRole("button", { name: /demo organisation/ }).click();
  await expect(page).toHaveURL(/\/overview/, { timeout: 60_000 });
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Landing");
}

/** Looks at the demo organisation with other eyes. */
export async function lookAs(page: Page, role: "director" | "finance" | "lead") {
  const change = page.getByLabel("Look at the demo organisation as");
  if ((await change.inputValue()) === role) return;
  const reloaded = page.waitForEvent("load");
  await change.selectOption(role);
  await reloaded;
  await expect(change).toHaveValue(role);
}

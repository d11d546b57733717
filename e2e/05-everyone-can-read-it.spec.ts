import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { enterDemo } from "./entrance";

const places = [
  "/overview",
  "/budget",
  "/contracts",
  "/infrastructure",
  "/infrastructure/assets",
  "/team",
  "/team/people",
  "/team/rate-cards",
  "/roadmap",
  "/scenarios",
  "/scenarios/compare",
  "/scenarios/cuts",
  "/scenarios/savings",
  "/imports",
  "/settings",
];

for (const scheme of ["light", "dark"] as const)
  test(`every place can be read by everyone, ${scheme}`, async ({ page }) => {
    test.setTimeout(180_000);
    await page.emulateMedia({ colorScheme: scheme });
    await enterDemo(page);
    for (const place of places) {
      await page.goto(place);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await page.waitForLoadState("networkidle");
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${place}: ${id} ${nodes[0]?.html}`)).toEqual([]);
    }
  });

test("nothing is cut off on a phone", async ({ page }) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 390, height: 844 });
  await enterDemo(page);
  for (const place of places) {
    await page.goto(place);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await page.waitForLoadState("networkidle");
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(over, `${place} scrolls sideways`).toBeLessThanOrEqual(0);
  }
});

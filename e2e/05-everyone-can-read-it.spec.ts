import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { enterDemo } from "./entrance";

const places = [
  "/overview",
  "/budget",
  "/mine",
  "/mine/tasks",
  "/contracts",
  "/contracts/renewals",
  "/contracts/vendors",
  "/contracts/invoices",
  "/contracts/stranded",
  "/infrastructure",
  "/infrastructure/assets",
  "/team",
  "/team/people",
  "/team/organisation",
  "/team/capacity",
  "/team/absences",
  "/team/on-call",
  "/team/requests",
  "/team/roles",
  "/team/rate-cards",
  "/training",
  "/training/cover",
  "/training/careers",
  "/training/certifications",
  "/training/requirements",
  "/training/courses",
  "/training/plan",
  "/roadmap",
  "/scenarios",
  "/scenarios/compare",
  "/scenarios/cuts",
  "/scenarios/savings",
  "/imports",
  "/settings",
  "/notifications",
];

for (const scheme of ["light", "dark"] as const)
  test(`every place can be read by everyone, ${scheme}`, async ({ page }) => {
    test.setTimeout(360_000);
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
  test.setTimeout(240_000);
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

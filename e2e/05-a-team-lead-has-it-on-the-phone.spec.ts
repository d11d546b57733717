import { expect, test } from "@playwright/test";
import { enterDemo, lookAs } from "./entrance";

test("a team lead finds on a phone what needs her, and renews a certificate with the file attached", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await enterDemo(page);
  await lookAs(page, "lead");
  await page.goto("/mine");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("late or short");
  await page.getByRole("link", { name: /^Arjun Bhatt, Kubernetes Administrator/ }).click();
  await page.getByRole("button", { name: "Renewed …" }).click();
  const renewed = page.getByRole("form", { name: "Renewed" });
  await renewed.getByLabel("Number").fill("CKA-9001");
  await renewed.locator('input[type="file"]').setInputFiles({
    name: "certificate.txt",
    mimeType: "text/plain",
    buffer: Buffer.from("Certificate CKA-9001"),
  });
  await renewed.getByRole("button", { name: "Done" }).click();
  await expect(page.getByRole("link", { name: "certificate.txt" })).toBeVisible();
  await page.goto("/mine");
  await expect(page.getByRole("link", { name: /^Arjun Bhatt, Kubernetes Administrator/ })).toHaveCount(0);
});

test("a team lead types a level into the sheet of skills, and it is confirmed", async ({ page }) => {
  await enterDemo(page);
  await lookAs(page, "lead");
  await page.goto("/training?q=Arjun&skill=Monitoring");
  const cell = page.getByTitle(/^Arjun Bhatt, Monitoring and alerts: /);
  await cell.click();
  await page.keyboard.press("3");
  await expect(cell).toContainText("3");
  await page.reload();
  await expect(cell).toContainText("3");
});

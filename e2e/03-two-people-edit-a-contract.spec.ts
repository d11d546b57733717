import { expect, test } from "@playwright/test";
import { enterDemo } from "./entrance";

test("the second of two editors of a contract gets both values, and nothing is lost", async ({ page }) => {
  await enterDemo(page);
  const other = await page.context().newPage();
  for (const editor of [page, other]) {
    await editor.goto("/contracts/C-2102?edit=1");
    await expect(editor.getByLabel("Title")).toBeVisible();
  }
  await page.getByLabel("Title").fill("Care for order processing, renamed first");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("heading", { name: "Care for order processing, renamed first" })).toBeVisible();

  await other.getByLabel("Title").fill("Care for order processing, renamed second");
  await other.getByRole("button", { name: "Save" }).click();
  const conflict = other.getByRole("dialog");
  await expect(conflict).toContainText("renamed first");
  await expect(conflict).toContainText("renamed second");
  await conflict.getByRole("radio", { name: /Yours/ }).check();
  await conflict.getByRole("button", { name: /Save/ }).click();
  await expect(
    other.getByRole("heading", { name: "Care for order processing, renamed second" }),
  ).toBeVisible();
});

test("a director decides a contract and sees its money leave the plan", async ({ page }) => {
  await enterDemo(page);
  await page.goto("/contracts?sort=day");
  await page.getByRole("link", { name: "Monitoring of servers and services" }).first().click();
  const detail = page.getByRole("region", { name: /Monitoring of servers and services/ });
  await expect(detail).toContainText("Notice must be received by");
  await detail.getByText("end", { exact: true }).click();
  await expect(detail).toContainText("to end");
  await page.reload();
  await expect(detail.getByRole("radio", { name: "end", exact: true })).toBeChecked();
});

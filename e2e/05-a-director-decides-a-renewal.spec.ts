import { expect, test } from "@playwright/test";
import { enterDemo } from "./entrance";

test("a director opens what is due first, sees what doing nothing costs, ends it, and serves the notice", async ({
  page,
}) => {
  await enterDemo(page);
  await page.getByRole("navigation").getByRole("link", { name: "Contracts" }).click();
  await page.getByRole("link", { name: "Renewals", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("to decide in 90 days");
  await page.getByRole("link", { name: "Monitoring of servers and services" }).last().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("notice must be received by");
  await expect(page.getByText("Doing nothing costs", { exact: true })).toBeVisible();

  await page.getByRole("button", { name: "Choose: end", exact: true }).click();
  const decide = page.getByRole("form", { name: /^Decide: / });
  await decide.getByLabel("Why").fill("The service desk's tool does the same");
  await decide.getByRole("button", { name: "Write the decision" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("decided to end");
  await expect(page.getByText("Decided, and notice is not served yet.")).toBeVisible();

  await page.getByText("A letter that is ready to be signed").click();
  await expect(page.getByText(/We hereby|give notice/i).first()).toBeVisible();
  await page.getByRole("button", { name: "Record notice" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("notice was served, it ends on");

  await page.goto("/contracts?q=Monitoring+of+servers");
  await expect(page.getByRole("row", { name: /Monitoring of servers/ })).toContainText("notice served");
});

test("many contracts are given an owner at once, and it is taken back", async ({ page }) => {
  await enterDemo(page);
  await page.goto("/contracts?show=ownerless");
  const owner = page.getByRole("button", { name: /^Without owner/ });
  const before = await owner.textContent();
  const boxes = page.getByRole("checkbox", { name: /^Choose (?!all)/ });
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  await page.getByLabel("New value of Owner").fill("Owen Tregaskis");
  await page.getByRole("button", { name: "Change", exact: true }).click();
  await expect(owner).not.toHaveText(before ?? "");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(owner).toHaveText(before ?? "");
});

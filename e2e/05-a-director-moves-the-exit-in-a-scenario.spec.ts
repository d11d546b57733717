import { expect, type Page, test } from "@playwright/test";
import { enterDemo } from "./entrance";

const name = "Exit half a year later";
const bar = (page: Page) => page.getByRole("region", { name: `Open scenario ${name}` });
const exit = (page: Page) => page.getByRole("region", { name: "Data-centre exit", exact: true });

test("a director moves the data-centre exit by two quarters in a scenario and approves it", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await enterDemo(page);
  await page.goto("/scenarios");
  await page.getByRole("button", { name: "New scenario" }).click();
  await page.getByLabel("Name").fill(name);
  await page.getByLabel("Name").press("Enter");
  await expect(bar(page)).toContainText("the records stay as they are");

  await page.goto("/roadmap?milestone=dc-exit&edit=1");
  const day = exit(page).getByText(/^Milestone · /);
  const later = page.getByRole("button", { name: "A quarter later" });
  await later.click();
  await later.click();
  const moves = page.getByRole("region", { name: "What moves along" });
  await expect(moves).toContainText(/It moves from .* and 4 milestones, .* with it/);
  await expect(moves).toContainText("Racks removed");
  const [, before = "", moved = ""] =
    /from (\d+ \w+ \d+) to (\d+ \w+ \d+)/.exec(await moves.innerText()) ?? [];
  await page.getByRole("button", { name: "Move it", exact: true }).click();
  await expect(page.getByText(`In the scenario ${name}: Data-centre exit is changed.`)).toBeVisible();
  await expect(day).toHaveText(`Milestone · ${moved}`);
  await expect(bar(page).getByRole("button", { name: "1 change" })).toBeVisible();

  await bar(page).getByRole("button", { name: "Close" }).click();
  await expect(bar(page)).toBeHidden();
  await expect(day).toHaveText(`Milestone · ${before}`);

  await page.goto("/scenarios");
  await page.getByRole("table").getByRole("link", { name }).click();
  const detail = page.getByRole("region", { name, exact: true });
  await expect(detail).toContainText("against the records");
  await detail.getByRole("button", { name: "Approve …" }).click();
  const ask = page.getByRole("dialog", { name: `Approve ${name}?` });
  await expect(ask).toContainText("1 record is changed");
  await expect(ask).toContainText("Data-centre exit milestone, changed");
  await ask.getByRole("button", { name: /^Approve it/ }).click();
  await expect(page.getByText(`${name} is approved: 1 record is changed.`)).toBeVisible();
  await page.goto("/roadmap?milestone=dc-exit");
  await expect(day).toHaveText(`Milestone · ${moved}`);

  await page.goto("/scenarios");
  await page.getByRole("table").getByRole("link", { name }).click();
  await detail.getByRole("button", { name: "Undo the approval" }).click();
  await expect(page.getByText("the records are as they were")).toBeVisible();
  await page.goto("/roadmap?milestone=dc-exit");
  await expect(day).toHaveText(`Milestone · ${before}`);
});

test("imports and settings wait until the scenario is closed", async ({ page }) => {
  await enterDemo(page);
  await page.goto("/scenarios");
  await page.getByRole("table").getByRole("link", { name }).click();
  await page.getByRole("button", { name: "Open it" }).click();
  await expect(bar(page)).toBeVisible();
  await page.goto("/imports");
  const note = page.getByRole("note").filter({ hasText: "Imports are no part of a scenario" });
  await expect(note).toBeVisible();
  await note.getByRole("button", { name: "Close the scenario" }).click();
  await expect(note).toBeHidden();
  await expect(bar(page)).toBeHidden();
});

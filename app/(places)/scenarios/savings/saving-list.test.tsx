// @vitest-environment happy-dom
import { MantineProvider } from "@mantine/core";
import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { onDay } from "@/server/planning/examples";
import { decimal } from "@/server/planning/decimal";
import { month } from "@/server/planning/month";
import { savingSums } from "@/server/planning/saving-sums";
import { type Here, HereProvider } from "../../organisation";
import { SavingList } from "./saving-list";
import type { SavingRow, SavingsAnswer } from "./words";

vi.mock("next/navigation", () => ({
  useSearchParams: () => new URLSearchParams(window.location.search),
  usePathname: () => "/scenarios/savings",
}));

afterEach(cleanup);

const today = onDay("2026-11-22");

const row = (more: Partial<SavingRow>): SavingRow => ({
  id: "S-1",
  version: 1,
  title: "Fewer seats",
  status: "idea",
  kind: "cash-saving",
  aboutKind: "contracts",
  aboutId: "C-1",
  aboutTitle: "Mail",
  aboutIsThere: true,
  amount: decimal(1200),
  currency: "GBP",
  converted: 120_000,
  fromMonth: null,
  decideBy: onDay("2026-12-01"),
  owner: "Ada",
  note: null,
  scenario: null,
  scenarioName: null,
  realisedAmount: null,
  ...more,
});

const rows = [
  row({}),
  row({ id: "S-2", title: "Off at night", status: "committed", decideBy: null }),
  row({ id: "S-3", title: "Old tariff", status: "realised" }),
  row({ id: "S-4", title: "Robots", status: "dropped", aboutIsThere: false }),
  row({ id: "S-5", title: "In francs", currency: "CHF", amount: decimal("700.5"), converted: null }),
];

const answer = (some: readonly SavingRow[]): SavingsAnswer => ({
  currency: "GBP",
  today,
  rows: some,
  sums: savingSums(some),
  hidden: 0,
});

const here: Here = {
  name: "Demo",
  currency: "GBP",
  fiscalYearStart: 4,
  fiscalYearName: "end",
  rights: ["read", "edit-records"],
  teams: [],
  role: "director",
  currentYear: month(2026, 4),
};

function list(some: readonly SavingRow[] = rows, mayMove = true) {
  const moved: string[] = [];
  render(
    <MantineProvider env="test">
      <HereProvider here={here}>
        <SavingList
          answer={answer(some)}
          openId={null}
          mayMove={mayMove}
          moving={null}
          onMove={({ id }, { to }) => moved.push(`${id} ${to}`)}
        />
      </HereProvider>
    </MantineProvider>,
  );
  return moved;
}

const rowOf = (name: string) => screen.getByRole("rowheader", { name }).closest("tr") as HTMLElement;

test("one click takes an idea to committed, what is committed to realised, and what was dropped up again", () => {
  const moved = list();
  fireEvent.click(screen.getByRole("button", { name: "Commit: Fewer seats" }));
  fireEvent.click(screen.getByRole("button", { name: "Realise: Off at night" }));
  fireEvent.click(screen.getByRole("button", { name: "Take up: Robots" }));
  expect(moved).toEqual(["S-1 committed", "S-2 realised", "S-4 idea"]);
  expect(within(rowOf("Old tariff")).queryByRole("button")).toBeNull();
});

test("an idea says what it is about, until when, and how many days are left", () => {
  list();
  const idea = rowOf("Fewer seats");
  expect(within(idea).getByRole("link", { name: "Mail" }).getAttribute("href")).toBe("/contracts/C-1");
  expect(idea.textContent).toContain("1 Dec 2026in 9 days");
  expect(rowOf("Robots").textContent).toContain("Mail (no longer there)");
});

test("a currency without rate stays in its own; neither it nor what is dropped is in the total", () => {
  list();
  expect(rowOf("In francs").textContent).toContain("700.5 CHFno rate");
  const total = screen.getByRole("rowheader", { name: "Cash, without dropped" }).closest("tr");
  expect(total?.textContent).toContain("3,600");
});

test("who may not change it finds nothing to press", () => {
  list(rows, false);
  expect(screen.queryByRole("button", { name: /Commit/ })).toBeNull();
});

test("an empty register says what belongs there and offers the first step", () => {
  list([]);
  expect(screen.getByRole("heading", { name: "No savings yet" })).toBeTruthy();
  expect(screen.getByRole("link", { name: "Write down the first idea" }).getAttribute("href")).toBe(
    "/scenarios/savings/new",
  );
});

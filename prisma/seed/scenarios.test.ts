import { expect, test } from "vitest";
import { addDays } from "@/server/planning/day";
import { onDay } from "@/server/planning/examples";
import { isLaid, layScenario } from "@/server/planning/scenario";
import { savingStatuses } from "@/server/planning/saving";
import { demoOn } from "./portfolio";
import { planOf, poundsOf } from "./testing";

const today = onDay("2026-11-22");
const demo = demoOn(today);
const { portfolio, calendar, scenarios, savings } = demo;

/** What the next fiscal year costs with a scenario laid over the records. */
function nextYearWith(name: string): number {
  const changes = scenarios.find((one) => one.name === name)?.changes ?? [];
  const laid = layScenario(portfolio, changes);
  expect(isLaid(laid) && laid.laid.issues).toEqual([]);
  return nextYear(laid);
}

const nextYear = (of: typeof portfolio) =>
  poundsOf(planOf(of, today).lines, (calendar.year + 12) as typeof calendar.year, () => true);

test("a later exit costs more, a tight year less, and neither contradicts itself", () => {
  const now = nextYear(portfolio);
  expect(nextYearWith("Exit two quarters later")).toBeGreaterThan(now + 10_000);
  expect(nextYearWith("Tight year")).toBeLessThan(now - 50_000);
});

test("savings are in all states, of all kinds, about records that are there", () => {
  expect(new Set(savings.map(({ status }) => status))).toEqual(new Set(savingStatuses));
  expect(new Set(savings.map(({ kind }) => kind)).size).toBe(3);
  const { facts } = portfolio;
  for (const { aboutKind, aboutId, owner } of savings) {
    expect(aboutKind !== null && facts[aboutKind].has(aboutId ?? "")).toBe(true);
    expect(owner).toBeTruthy();
  }
  const names = scenarios.map(({ id }) => id);
  expect(savings.every(({ scenario }) => scenario === null || names.includes(scenario))).toBe(true);
});

test("the ideas about contracts can still be decided, on whatever day the story is told", () => {
  for (let days = 0; days < 800; days += 100) {
    const day = addDays(today, days);
    const due = demoOn(day).savings.filter(({ status, decideBy }) => status === "idea" && decideBy !== null);
    expect(due.length).toBeGreaterThanOrEqual(4);
    expect(due.every(({ decideBy }) => decideBy !== null && decideBy >= day)).toBe(true);
  }
}, 30_000);

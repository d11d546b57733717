import { expect, test } from "vitest";
import { inMonth } from "@/server/planning/examples";
import { type Compared, compareQuestion, facts, readAsked, readPlan, usualPlans, writePlans } from "./asked";

const year = inMonth("2026-04");
const read = (text: string) => readAsked(new URLSearchParams(text), year);

test("plans stand in the address and are read from it, whatever a budget is called", () => {
  const plans: Compared[] = [
    facts,
    { of: "scenario", id: "s-1" },
    { of: "budget", version: "FY2027, 2nd ~ draft" },
  ];
  const address = new URLSearchParams({ plans: writePlans(plans) });
  expect(read(address.toString()).plans).toEqual(plans);
});

test("a plan is compared once, and at most four are", () => {
  const { plans } = read("plans=facts,facts,scenario~a,scenario~b,scenario~c,scenario~d");
  expect(plans).toHaveLength(4);
  expect(plans.filter(({ of }) => of === "facts")).toHaveLength(1);
});

test("what names no plan is left out", () => {
  expect(readPlan("budget")).toBeNull();
  expect(readPlan("budget~%")).toBeNull();
  expect(readPlan("elsewhere~1")).toBeNull();
});

test("nothing said means this fiscal year and the next by category", () => {
  const asked = read("");
  expect(compareQuestion(asked, [facts], "accrual")).toEqual({
    plans: [facts],
    from: "2026-04",
    months: 24,
    by: ["category"],
    view: "accrual",
    filters: {},
    years: ["2026-04", "2027-04"],
  });
});

test("one month is asked for by itself, a row by its filter", () => {
  const asked = read("only=2027-02&cost-centre=none");
  expect(compareQuestion(asked, [facts], "cash", asked.only)).toMatchObject({
    from: "2027-02",
    months: 1,
    filters: { "cost-centre": [""] },
  });
});

test("usually the records are compared with the open scenario, else with the latest, else with the year's budget", () => {
  const scenarios = [{ id: "new" }, { id: "old" }];
  const budgets = [
    { version: "FY2026", first: inMonth("2025-04"), last: inMonth("2026-03") },
    { version: "FY2027", first: inMonth("2026-04"), last: inMonth("2027-03") },
  ];
  expect(usualPlans("old", scenarios, budgets, year)).toEqual([facts, { of: "scenario", id: "old" }]);
  expect(usualPlans(null, scenarios, budgets, year)).toEqual([facts, { of: "scenario", id: "new" }]);
  expect(usualPlans(null, [], budgets, year)).toEqual([{ of: "budget", version: "FY2027" }, facts]);
  expect(usualPlans(null, [], [], year)).toEqual([facts]);
});

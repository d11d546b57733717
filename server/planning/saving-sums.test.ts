import fc from "fast-check";
import { expect, test } from "vitest";
import { decimal } from "./decimal";
import { inMonth } from "./examples";
import { RateTable } from "./rates";
import { atPlanRate, isOfPerson, type Saving, savedAmount, savingStatuses } from "./saving";
import { savingSums } from "./saving-sums";

const saving = (more: Partial<Saving> = {}): Saving => ({
  id: "S-1",
  version: 1,
  title: "Fewer seats",
  status: "idea",
  kind: "cash-saving",
  aboutKind: null,
  aboutId: null,
  amount: decimal("1200"),
  currency: "GBP",
  fromMonth: null,
  decideBy: null,
  owner: null,
  note: null,
  scenario: null,
  realisedAmount: null,
  ...more,
});

const rates = new RateTable(
  "GBP",
  [
    { currency: "USD", month: inMonth("2027-01"), table: "plan", rate: decimal("0.8") },
    { currency: "USD", month: inMonth("2028-01"), table: "plan", rate: decimal("0.7777") },
  ],
  inMonth("2026-10"),
);

test("an amount is counted at the plan's rate of its month, to the nearest penny", () => {
  const dollars = (month: string) => atPlanRate(decimal("1000.05"), "USD", inMonth(month), rates);
  expect([dollars("2027-01"), dollars("2028-01")]).toEqual([80_004, 77_774]);
  expect(atPlanRate(decimal("0.125"), "GBP", inMonth("2027-01"), rates)).toBe(13);
});

test("a currency without rate is never counted one to one", () => {
  expect(atPlanRate(decimal("1000"), "CHF", inMonth("2027-01"), rates)).toBeNull();
});

test("a realised saving brings what was measured, and what was hoped for until it is measured", () => {
  const measured = decimal("900");
  expect(savedAmount(saving({ realisedAmount: measured }))).toBe("1200");
  expect(savedAmount(saving({ status: "realised", realisedAmount: measured }))).toBe("900");
  expect(savedAmount(saving({ status: "realised" }))).toBe("1200");
});

test("only cash savings are money; what has no rate stays beside the sum, in its own currency", () => {
  const sums = savingSums([
    { ...saving(), converted: 120_000 },
    { ...saving({ kind: "cost-avoidance" }), converted: 500_000 },
    { ...saving({ kind: "time-freed" }), converted: 10_000 },
    { ...saving({ currency: "CHF", amount: decimal("10.5") }), converted: null },
    { ...saving({ currency: "CHF", amount: decimal("1.25") }), converted: null },
    { ...saving({ status: "committed" }), converted: 30_000 },
  ]);
  expect(sums.idea).toEqual({
    count: 5,
    cash: 120_000,
    beside: [{ currency: "CHF", amount: "11.75" }],
    uncounted: 2,
  });
  expect(sums.committed.cash).toBe(30_000);
  expect(sums.dropped).toEqual({ count: 0, cash: 0, beside: [], uncounted: 0 });
});

test("moving a saving from one status to another moves its money and loses none", () => {
  const one = fc.record({ status: fc.constantFrom(...savingStatuses), converted: fc.nat(1_000_000) });
  fc.assert(
    fc.property(fc.array(one), (all) => {
      const sums = savingSums(all.map(({ status, converted }) => ({ ...saving({ status }), converted })));
      const whole = savingStatuses.reduce((sum, status) => sum + sums[status].cash, 0);
      expect(whole).toBe(all.reduce((sum, { converted }) => sum + converted, 0));
    }),
  );
});

test("what a position saves is a single person's money", () => {
  expect([isOfPerson(saving({ aboutKind: "positions" })), isOfPerson(saving())]).toEqual([true, false]);
});

import { describe, expect, it } from "vitest";
import { amountsOf, issuesOf, linesOf, wholeOf } from "../example-plans";
import { initiative, inMonth, milestone, onDay, rates, typed } from "../examples";
import { marksIn } from "../line";
import { type Initiative, initiativeStatuses } from "./initiative";

const lines = (given: Partial<Initiative>, asked = {}, records = {}) =>
  linesOf({ initiatives: [initiative(given)], ...records }, asked);

describe("an initiative", () => {
  it("one-off 120,000 over March to May 2027, run 1,000, savings 3,000: 40,000 in each month, from June +1,000 and −3,000", () => {
    const found = lines({
      oneOff: typed("120000"),
      runPerMonth: typed("1000"),
      savingsPerMonth: typed("3000"),
    });
    expect(amountsOf(found.get("initiatives/I-1/one-off"), "2027-02", 5)).toEqual([
      0, 4_000_000, 4_000_000, 4_000_000, 0,
    ]);
    expect(amountsOf(found.get("initiatives/I-1/run"), "2027-05", 2)).toEqual([0, 100_000]);
    expect(amountsOf(found.get("initiatives/I-1/benefit"), "2027-05", 2)).toEqual([0, -300_000]);
  });

  it("has savings that point at nothing as a line that is not booked", () => {
    const saving = lines({ savingsPerMonth: typed("3000") }).get("initiatives/I-1/benefit");
    expect(saving && marksIn(saving, inMonth("2027-06"))).toEqual(["not-booked"]);
  });

  it("spreads its one-off cost over dated steps where it has any", () => {
    const oneOffSteps = [
      { month: inMonth("2027-05"), amount: typed("1") },
      { month: inMonth("2027-02"), amount: typed("2") },
    ];
    expect(
      amountsOf(lines({ oneOff: typed("9"), oneOffSteps }).get("initiatives/I-1/one-off"), "2027-02", 4),
    ).toEqual([200, 0, 0, 100]);
  });

  it("counts in the plan unless it is an idea, under assessment or stopped", () => {
    const counted = [...initiativeStatuses, null].filter(
      (status) => lines({ runPerMonth: typed("1"), status }).size > 0,
    );
    expect(counted).toEqual(["planned", "running", "done", null]);
  });

  it("moves with the milestone it hangs on, and is a data issue while that has no date", () => {
    const hanging = { runPerMonth: typed("1"), start: { milestone: "exit", months: 2 } };
    const exit = (date: string | null) => ({ milestones: [milestone("exit", date)] });
    expect(lines(hanging, {}, exit("2027-01-15")).get("initiatives/I-1/run")?.first).toBe(inMonth("2027-06"));
    expect(lines(hanging, {}, exit(null)).size).toBe(0);
    expect(
      issuesOf({ initiatives: [initiative(hanging)], ...exit(null) }).map((issue) => issue.subject),
    ).toContain("initiatives/I-1");
  });
});

describe("a capital one-off", () => {
  const capital = { oneOff: typed("100"), nature: "capex" as const, usefulLifeMonths: 36 };

  it("is a purchase, and depreciates from the month after the initiative's end over its useful life", () => {
    const found = lines(capital);
    expect(found.get("initiatives/I-1/one-off")?.nature).toBe("capital-purchase");
    const depreciation = found.get("initiatives/I-1/depreciation");
    expect([depreciation?.nature, depreciation?.first]).toEqual(["depreciation", inMonth("2027-06")]);
    expect(amountsOf(depreciation, "2027-06", 3)).toEqual([278, 278, 277]);
    expect([wholeOf(depreciation), amountsOf(depreciation, "2030-05", 2)[1]]).toEqual([10_000, 0]);
  });

  it("depreciates what is bought after that from its own month on", () => {
    const oneOffSteps = [
      { month: inMonth("2027-03"), amount: typed("36") },
      { month: inMonth("2027-08"), amount: typed("36") },
    ];
    const depreciation = lines({ ...capital, oneOffSteps }).get("initiatives/I-1/depreciation");
    expect(amountsOf(depreciation, "2027-06", 3)).toEqual([100, 100, 200]);
  });

  it("does not depreciate in the cash view", () => {
    expect([...lines(capital, { view: "cash" }).keys()]).toEqual(["initiatives/I-1/one-off"]);
  });

  it("keeps the rate of the months it was bought in", () => {
    const usd = rates("USD", "2027-03", ["1", "1", "1", "9"]);
    const found = lines({ ...capital, currency: "USD" }, {}, { rates: usd });
    expect(wholeOf(found.get("initiatives/I-1/depreciation"))).toBe(10_000);
  });

  it("without a useful life is a data issue that leaves its depreciation out", () => {
    const records = { initiatives: [initiative({ ...capital, usefulLifeMonths: null })] };
    expect(issuesOf(records)).toMatchObject([{ kind: "useful-life-missing", incomplete: true }]);
    expect([...linesOf(records).keys()]).toEqual(["initiatives/I-1/one-off"]);
  });

  it("starts on the first of the month its day lies in", () => {
    expect(lines({ ...capital, start: onDay("2027-03-31") }).get("initiatives/I-1/one-off")?.first).toBe(
      inMonth("2027-03"),
    );
  });
});

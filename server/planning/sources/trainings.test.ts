import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amountsOf, issuesOf, linesOf, wholeOf } from "../example-plans";
import {
  inMonth,
  milestone,
  onDay,
  person,
  portfolio,
  position,
  question,
  rates,
  training,
  typed,
} from "../examples";
import { expand } from "../expand";
import { explain } from "../explanation";

const line = (records: Parameters<typeof linesOf>[0]) => linesOf(records).get("training/T-1/course");

describe("a training", () => {
  it("costs its fee for everybody who takes part and their travel, in the month it is taken", () => {
    const course = training({ fee: typed("1250.50"), travel: typed("310"), people: ["H-1", "H-2", "H-3"] });
    expect(amountsOf(line({ trainings: [course] }), "2027-02", 3)).toEqual([0, 406_150, 0]);
  });

  it("counts places where not everybody is named, and nobody where it is cancelled", () => {
    const rollout = training({
      fee: typed("20"),
      people: [],
      places: 400,
      kind: "user-training",
      initiative: "I-1",
    });
    expect(wholeOf(line({ trainings: [rollout] }))).toBe(800_000);
    expect(line({ trainings: [training({ fee: typed("20"), status: "cancelled" })] })).toBeUndefined();
  });

  it("moves with its milestone, and is said where that or itself has no date", () => {
    const course = training({ fee: typed("100"), date: { milestone: "exit", months: 2 } });
    expect(line({ trainings: [course], milestones: [milestone("exit", "2027-12-31")] })?.first).toBe(
      inMonth("2028-02"),
    );
    const kinds = (date: typeof course.date) =>
      issuesOf({ trainings: [{ ...course, date }], milestones: [milestone("exit", null)] }).map(
        ({ kind, subject, incomplete }) => [kind, subject, incomplete],
      );
    expect(kinds(course.date)).toContainEqual(["milestone-without-date", "trainings/T-1", true]);
    expect(kinds(null)).toContainEqual(["date-missing", "trainings/T-1", true]);
    expect(issuesOf({ trainings: [training({ date: null })] })).toEqual([]);
  });

  it("is converted at the rate of its month, and stays outside the total without one", () => {
    const course = training({ fee: typed("1000"), people: ["H-1"], currency: "USD" });
    expect(wholeOf(line({ trainings: [course], rates: rates("USD", "2027-03", ["0.8"]) }))).toBe(80_000);
    expect(line({ trainings: [course] })?.converted).toBe(false);
  });
});

describe("who pays for a training without a cost centre", () => {
  const people = ["H-1", "H-2", "H-3"].map((id) => person({ id, name: `Name ${id}` }));
  const course = training({
    fee: typed("100"),
    travel: typed("0.01"),
    costCentre: null,
    people: ["H-1", "H-2", "H-3"],
  });
  const positions = [
    position(),
    position({ id: "P-2", person: "Name H-2", costCentre: "OPS" }),
    position({
      id: "P-3",
      person: "H-3",
      steps: [{ from: inMonth("2027-01"), annualSalary: null, fte: null, costCentre: "OPS" }],
    }),
  ];
  const byCentre = (given: Parameters<typeof linesOf>[0]) =>
    [...linesOf({ people, trainings: [course], ...given }).values()]
      .filter(({ source }) => source === "training")
      .map((one) => [one.costCentre, wholeOf(one)]);

  it("are the cost centres of their seats in that month, by heads, to the penny", () => {
    expect(byCentre({ positions })).toEqual([
      ["IT", 10_000],
      ["OPS", 20_001],
    ]);
  });

  it("is nobody for those without a seat, which is said", () => {
    expect(byCentre({ positions: positions.slice(0, 1) })).toEqual([
      ["", 20_001],
      ["IT", 10_000],
    ]);
    const issues = issuesOf({ people, trainings: [course], positions: positions.slice(0, 1) });
    expect(issues.find(({ kind }) => kind === "cost-centre-unassigned")).toMatchObject({
      subject: "trainings/T-1",
      incomplete: false,
      text: "T-1 names no cost centre, and H-2, H-3 have no position: nobody pays for it.",
    });
  });

  it("is who sits there that day: a seat that ended counts only where there is no other", () => {
    const moved = [
      position({ end: onDay("2027-02-28") }),
      position({ id: "P-9", costCentre: "OPS", start: onDay("2027-03-01") }),
    ];
    const alone = { ...course, people: ["H-1"] };
    expect(byCentre({ positions: moved, trainings: [alone] })).toEqual([["OPS", 10_001]]);
    expect(byCentre({ positions: moved.slice(0, 1), trainings: [alone] })).toEqual([["IT", 10_001]]);
  });

  it("adds up to the whole, whoever takes part", () => {
    const anyPeople = fc.uniqueArray(fc.constantFrom("H-1", "H-2", "H-3", "H-9"), { minLength: 1 });
    fc.assert(
      fc.property(anyPeople, fc.integer({ min: 1, max: 99_999 }), (who, pence) => {
        const one = { ...course, people: who, fee: typed((pence / 100).toFixed(2)), travel: typed("0") };
        const sum = byCentre({ positions, trainings: [one] }).reduce(
          (all, [, amount]) => all + Number(amount),
          0,
        );
        expect(sum).toBe(pence * who.length);
      }),
    );
  });

  it("is explained: fee, heads, travel, and the part by heads", () => {
    const facts = portfolio({ people, trainings: [course], positions });
    const plan = expand(facts, question());
    const told = explain(facts, question(), plan, "training/T-1/course@OPS", inMonth("2027-03"));
    expect(told?.amount).toBe(20_001);
    expect(told?.sentence).toContain("100.00 fee × 3 people = 300.000000; plus 0.01 travel = 0.010000");
    expect(told?.sentence).toContain("The part of OPS by its weight, 2 of 1 + 2");
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Day, printDay } from "./day";
import { issuesOf, linesOf } from "./example-plans";
import { byId, contract, milestone, onDay, position } from "./examples";
import { dayOf, type Milestone, schedule } from "./schedule";

const dayAfter = (milestones: readonly Milestone[], id: string, months: number) => {
  const day = dayOf({ milestone: id, months }, schedule(byId(milestones)));
  return day === null ? null : printDay(day);
};

describe("a date that hangs on a milestone", () => {
  it("is so many months after it", () => {
    expect(dayAfter([milestone("exit", "2027-03-31")], "exit", 3)).toBe("2027-06-30");
  });

  it("counts a chain from its first day, never from a clamped one", () => {
    const chain = [milestone("exit", "2027-01-31"), milestone("racks", { after: "exit", months: 1 })];
    expect(dayAfter(chain, "racks", 0)).toBe("2027-02-28");
    expect(dayAfter(chain, "racks", 1)).toBe("2027-03-31");
  });

  it("may come before it", () => {
    expect(dayAfter([milestone("exit", "2027-03-31")], "exit", -1)).toBe("2027-02-28");
  });

  it("is the sum of its chain's months, in whatever order the milestones are listed", () => {
    const months = fc.array(fc.integer({ min: -12, max: 24 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(months, (steps) => {
        const chain = steps.map((step, i) => milestone(`m${i + 1}`, { after: `m${i}`, months: step }));
        const all = [...chain, milestone("m0", "2026-01-31")];
        const sum = steps.reduce((total, step) => total + step, 0);
        expect(dayAfter(all, `m${steps.length}`, 0)).toBe(
          dayAfter([milestone("m0", "2026-01-31")], "m0", sum),
        );
      }),
    );
  });
});

describe("a milestone that has no day", () => {
  const kinds = (milestones: readonly Milestone[]) =>
    schedule(byId(milestones)).issues.map((issue) => [issue.kind, issue.subject]);

  it("is a data issue when it is not dated yet", () => {
    expect(kinds([milestone("exit", null)])).toEqual([["milestone-without-date", "milestones/exit"]]);
    expect(dayAfter([milestone("exit", null)], "exit", 3)).toBeNull();
  });

  it("is a data issue when it hangs on itself", () => {
    const circle = [milestone("a", { after: "b", months: 1 }), milestone("b", { after: "a", months: 1 })];
    expect(kinds(circle)).toEqual([
      ["milestone-circle", "milestones/a"],
      ["milestone-circle", "milestones/b"],
    ]);
  });

  it("is a data issue when what it hangs on does not exist", () => {
    expect(kinds([milestone("a", { after: "gone", months: 1 })])).toEqual([
      ["milestone-missing", "milestones/a"],
    ]);
  });
});

describe("a record whose dates hang on milestones", () => {
  const hanging = contract({ end: { milestone: "exit", months: 0 } });

  it("moves along with them", () => {
    const end = (text: string) =>
      linesOf({ contracts: [hanging], milestones: [milestone("exit", text)] }).get("contracts/C-1/1")
        ?.amounts;
    expect(end("2026-03-31")?.findLastIndex((amount) => amount > 0)).toBe(2);
    expect(end("2026-09-30")?.findLastIndex((amount) => amount > 0)).toBe(8);
  });

  it("is a data issue, and no line, when its end comes to lie before its start", () => {
    const records = { contracts: [hanging], milestones: [milestone("exit", "2025-12-31")] };
    expect(issuesOf(records)).toMatchObject([
      { kind: "end-before-start", subject: "contracts/C-1", incomplete: true },
    ]);
    expect(linesOf(records).size).toBe(0);
  });

  it("may last one day", () => {
    const day = onDay("2026-01-01") as Day;
    expect(
      linesOf({ contracts: [contract({ start: day, end: day })] }).get("contracts/C-1/1")?.amounts[0],
    ).toBe(Math.round(100000 / 31));
  });

  it("is a data issue, and no line, while the milestone has no date", () => {
    const records = {
      contracts: [hanging],
      positions: [position({ start: { milestone: "exit", months: 1 } })],
      milestones: [milestone("exit", null)],
    };
    expect(issuesOf(records).map((issue) => issue.subject)).toEqual([
      "milestones/exit",
      "contracts/C-1",
      "positions/P-1",
    ]);
    expect(linesOf(records).size).toBe(0);
  });
});

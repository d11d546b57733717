import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Day } from "./day";
import { onDay } from "./examples";
import { deadlineKey, reachedRungs, rungToTell } from "./reminders";

const deadline = {
  subject: "contracts/C-1",
  what: "cancel-by",
  due: onDay("2027-06-30"),
  ladder: [7, 90, 30],
};
const before = (days: number) => (deadline.due - days) as Day;

describe("the rungs of a ladder", () => {
  test("are reached on their day and stay reached until the deadline, nearest first", () => {
    expect(reachedRungs(deadline, before(91))).toEqual([]);
    expect(reachedRungs(deadline, before(90))).toEqual([90]);
    expect(reachedRungs(deadline, before(31))).toEqual([90]);
    expect(reachedRungs(deadline, before(7))).toEqual([7, 30, 90]);
    expect(reachedRungs(deadline, before(0))).toEqual([7, 30, 90]);
    expect(reachedRungs(deadline, before(-1))).toEqual([]);
  });

  test("that the clock jumped over count as passed: only the nearest is told", () => {
    expect(rungToTell(deadline, new Map(), before(5))).toBe(7);
    expect(rungToTell(deadline, new Map([[deadlineKey(deadline), 7]]), before(3))).toBeNull();
  });

  test("are told once, also when the clock goes back", () => {
    const told = new Map([[deadlineKey(deadline), 30]]);
    expect(rungToTell(deadline, told, before(30))).toBeNull();
    expect(rungToTell(deadline, told, before(80))).toBeNull();
    expect(rungToTell(deadline, told, before(7))).toBe(7);
  });

  test("of a moved deadline are climbed anew", () => {
    const told = new Map([[deadlineKey(deadline), 7]]);
    const moved = { ...deadline, due: onDay("2028-06-30") };
    expect(rungToTell(moved, told, onDay("2028-04-15"))).toBe(90);
  });
});

test("whatever days it is looked at: each rung at most once, and every deadline at least once while it was within its ladder", () => {
  const ladders = fc.uniqueArray(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 8 });
  const days = fc.array(fc.integer({ min: -20, max: 250 }), { maxLength: 30 });
  fc.assert(
    fc.property(ladders, days, (ladder, looked) => {
      const one = { ...deadline, ladder };
      const told = new Map<string, number>();
      const rungs: number[] = [];
      for (const days of looked) {
        const rung = rungToTell(one, told, before(days));
        if (rung === null) continue;
        rungs.push(rung);
        told.set(deadlineKey(one), rung);
      }
      expect(new Set(rungs).size).toBe(rungs.length);
      expect(rungs).toEqual([...rungs].sort((a, b) => b - a));
      const wasWithin = looked.some((days) => days >= 0 && days <= Math.max(...ladder));
      expect(rungs.length > 0).toBe(wasWithin);
    }),
  );
});

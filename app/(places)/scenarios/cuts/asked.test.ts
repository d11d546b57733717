import { expect, test } from "vitest";
import { inMonth, onDay } from "@/server/planning/examples";
import { enough, readAsked, usualMonth, writeChosen } from "./asked";

const read = (text: string) => readAsked(new URLSearchParams(text), onDay("2026-11-22"));

test("nobody said anything: 10 % by the next June", () => {
  expect(read("")).toEqual({ pct: 10, by: inMonth("2027-06"), chosen: new Set() });
  expect(usualMonth(onDay("2027-02-28"))).toBe(inMonth("2027-06"));
  expect(usualMonth(onDay("2027-05-02"))).toBe(inMonth("2028-06"));
});

test("share, month and what is chosen stand in the address", () => {
  expect(read("share=12.5&by=2027-09&chosen=contracts%2FC-1,cost-history%2FS%25201")).toEqual({
    pct: 12.5,
    by: inMonth("2027-09"),
    chosen: new Set(["contracts/C-1", "cost-history/S 1"]),
  });
  expect(read(new URLSearchParams({ chosen: writeChosen(["contracts/a,b"]) }).toString()).chosen).toEqual(
    new Set(["contracts/a,b"]),
  );
  expect(read("chosen=%25").chosen).toEqual(new Set());
  expect(read("share=many").pct).toBe(10);
});

test("the largest that reach the goal are chosen", () => {
  const cuts = [
    { subject: "a", saved: 60 },
    { subject: "b", saved: 30 },
    { subject: "c", saved: 20 },
  ];
  expect([...enough(cuts, 80)]).toEqual(["a", "b"]);
  expect([...enough(cuts, 0)]).toEqual([]);
  expect([...enough(cuts, 500)]).toEqual(["a", "b", "c"]);
});

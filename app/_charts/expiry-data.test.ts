import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "@/server/planning/day";
import { inMonth, onDay } from "@/server/planning/examples";
import { monthAt } from "@/server/planning/month";
import { expiryColumns } from "./expiry-data";

const today = onDay("2026-11-22");
const months = Array.from({ length: 3 }, (_, i) => monthAt(inMonth("2026-11") + i));

test("the day before today has expired, today has not, and a month's last day is in it", () => {
  const days = ["2026-11-21", "2026-11-22", "2026-11-30", "2026-12-01", "2027-01-31", "2027-02-01"].map(
    (text) => ({ day: onDay(text), name: text }),
  );
  expect(expiryColumns(days, months, today).map(({ expiries }) => expiries.map(({ name }) => name))).toEqual([
    ["2026-11-21"],
    ["2026-11-22", "2026-11-30"],
    ["2026-12-01"],
    ["2027-01-31"],
  ]);
});

test("nothing up to the last month is lost or told twice", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -500, max: 69 })), (offsets) => {
      const expiries = offsets.map((n) => ({ day: addDays(today, n), name: "" }));
      const told = expiryColumns(expiries, months, today).flatMap((column) => column.expiries);
      expect(told).toHaveLength(expiries.length);
    }),
  );
});

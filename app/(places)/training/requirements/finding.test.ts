import { expect, test } from "vitest";
import { onDay } from "@/server/planning/examples";
import { finding, stateOf } from "./words";

const today = onDay("2026-11-22");
const row = (shortFrom: string | null, risk: number | null, name = "Network") => ({
  shortFrom: shortFrom === null ? null : onDay(shortFrom),
  shortFromPlanned: null,
  subjectName: name,
  whatName: "CCNA",
  risk,
});
const pounds = (amount: number) => `£${amount / 100}`;

test("what falls short first is named, with the money of all that does", () => {
  expect(finding([row("2027-01-02", 500, "Later"), row("2026-12-20", null), row(null, 900)], pounds)).toBe(
    "2 requirements fall short, with £5 at risk; first Network (CCNA)",
  );
  expect(finding([row(null, 900)], pounds)).toBe("All requirements are covered in the months ahead");
});

test("a shortage is told with its day, and whether planned courses close it", () => {
  expect(stateOf({ shortFrom: today, shortFromPlanned: today }, today)).toBe("short today");
  expect(stateOf({ shortFrom: onDay("2027-02-28"), shortFromPlanned: null }, today)).toBe(
    "short from 28 Feb 2027, planned courses close it",
  );
  expect(stateOf({ shortFrom: null, shortFromPlanned: null }, today)).toBe("covered");
});

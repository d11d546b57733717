import { expect, test } from "vitest";
import { onDay } from "@/server/planning/examples";
import { finding } from "./finding";

const today = onDay("2026-11-22");
const ann = { state: "here" as const, team: "platform", endDate: null };

test("says how many are here, in how many teams, and that nobody goes", () => {
  const rows = [ann, { ...ann, team: "desk" }, { ...ann, state: "left" as const, team: "gone" }];
  expect(finding(rows, today)).toBe("2 people in 2 teams; nobody is known to leave in six months");
});

test("counts those whose last day lies in the next six months", () => {
  const rows = [
    { ...ann, endDate: onDay("2027-05-22") },
    { ...ann, endDate: onDay("2027-05-23") },
    { ...ann, state: "coming" as const, endDate: onDay("2027-01-31") },
  ];
  expect(finding(rows, today)).toBe("2 people in 1 team; 1 leaves within six months");
});

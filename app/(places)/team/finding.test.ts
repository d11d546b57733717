import { expect, test } from "vitest";
import { firstDayOf, lastDayOf } from "@/server/planning/day";
import { month } from "@/server/planning/month";
import { finding } from "./finding";
import { inMonth, narrowed, narrowingIn } from "./narrowing";
import type { PositionRow } from "./words";

const today = firstDayOf(month(2026, 11));

const engineer: PositionRow = {
  id: "P-1",
  title: "Engineer",
  kind: "employee",
  team: "platform",
  teamName: "Platform",
  role: null,
  roleName: null,
  location: null,
  person: "Ada",
  personId: null,
  costCentre: "IT",
  costCentreName: "IT",
  fte: 1,
  vacant: false,
  probabilityPct: 100,
  from: firstDayOf(month(2020, 1)),
  to: null,
  state: "current",
  thisYear: null,
  nextYear: null,
};
const leaver: PositionRow = { ...engineer, id: "P-2", to: lastDayOf(month(2027, 3)) };
const staysAYear: PositionRow = { ...engineer, id: "P-3", to: lastDayOf(month(2027, 11)) };
const hired: PositionRow = { ...engineer, id: "P-4", kind: "contractor", to: lastDayOf(month(2026, 12)) };
const vacancy: PositionRow = {
  ...engineer,
  id: "P-5",
  person: null,
  vacant: true,
  state: "coming",
  team: null,
};
const gone: PositionRow = { ...vacancy, id: "P-6", state: "left", to: lastDayOf(month(2025, 1)) };

test("the finding counts seats of today, vacancies to come, and who leaves by when", () => {
  const rows = [
    engineer,
    leaver,
    { ...leaver, id: "P-7", to: lastDayOf(month(2027, 1)) },
    staysAYear,
    vacancy,
    gone,
  ];
  expect(finding(rows, 41.5, today, "en-GB")).toBe("41.5 FTE today, 1 vacancy; 2 people leave by Mar 2027");
});

test("contractors are named where nobody else leaves", () => {
  expect(finding([engineer, hired], 2, today, "en-GB")).toBe(
    "2 FTE today, no vacancy; 1 contractor leaves by Dec 2026",
  );
  expect(finding([engineer], 1, today, "en-GB")).toBe(
    "1 FTE today, no vacancy; nobody is known to leave in six months",
  );
});

test("a list is narrowed by a word of the address, and by none that is not one", () => {
  const rows = [engineer, leaver, vacancy, gone, hired];
  const by = (text: string) =>
    narrowed(rows, narrowingIn(new URLSearchParams(text)), { today, ownTeams: ["platform"] }).map(
      ({ id }) => id,
    );
  expect(by("show=vacant")).toEqual(["P-5"]);
  expect(by("show=leaving")).toEqual(["P-2", "P-4"]);
  expect(by("show=mine")).toEqual(["P-1", "P-2", "P-4"]);
  expect(by("show=contractors")).toEqual(["P-4"]);
  expect(by("show=nonsense")).toHaveLength(rows.length);
});

test("a month has whoever is there on one of its days", () => {
  expect(inMonth([engineer, gone, hired], month(2026, 12)).map(({ id }) => id)).toEqual(["P-1", "P-4"]);
  expect(inMonth([engineer, gone, hired], month(2025, 1)).map(({ id }) => id)).toEqual(["P-1", "P-6", "P-4"]);
});

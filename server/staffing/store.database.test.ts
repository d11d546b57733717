import { beforeAll, expect, test } from "vitest";
import { reading } from "../database/query";
import { testDatabase } from "../database/testing";
import { transaction } from "../database/transaction";
import { decimal } from "../planning/decimal";
import { inMonth, onDay, payBand, position, role } from "../planning/examples";
import { layGround, origin, over } from "../portfolio/testing";
import { payBandStore } from "./pay-band-store";
import { roleStore } from "./role-store";
import { positionStore, teamStore } from "./store";

testDatabase();
beforeAll(layGround);

const contractor = position({
  id: "P-2",
  title: "Cloud engineer",
  kind: "contractor",
  team: "Platform",
  role: "engineer",
  annualSalary: null,
  dayRate: decimal("612.50"),
  daysPerYear: decimal("220"),
  end: onDay("2027-06-30"),
  fte: decimal("0.6"),
  vacant: true,
  person: null,
  steps: [
    { from: inMonth("2026-09"), annualSalary: null, fte: decimal("0.8"), costCentre: "OPS" },
    { from: inMonth("2027-01"), annualSalary: null, fte: null, costCentre: "IT" },
  ],
});

test("positions come back as they were written, and a second writing changes nothing", async () => {
  const employee = position({ id: "P-1", annualSalary: decimal("60000") });
  const write = () => transaction((tx) => positionStore.save(tx, over(employee, contractor)));
  expect((await write()).map(({ outcome }) => outcome)).toEqual(["created", "created"]);
  expect(await positionStore.find(reading, ["P-1", "P-2"])).toEqual([employee, contractor]);
  expect((await write()).map(({ outcome }) => outcome)).toEqual(["unchanged", "unchanged"]);
});

test("a team is made when it is first named, and stays while it has positions", async () => {
  await transaction((tx) => positionStore.save(tx, over(position({ id: "P-3", team: "Network" }))));
  expect(await teamStore.find(reading, ["Network"])).toEqual([
    { id: "Network", name: "Network", parent: null, head: null, version: 1 },
  ]);
  const removed = transaction((tx) => teamStore.remove(tx, "Network", null, origin));
  await expect(removed).rejects.toThrow('The team "Network" is used by 1 positions.');
});

test("a position with a salary and a day rate is refused by the database itself; one with neither is in a pay band", async () => {
  const both = position({ id: "P-4", annualSalary: decimal("1"), dayRate: decimal("1") });
  const saved = transaction((tx) => positionStore.save(tx, over({ ...both, annualSalary: decimal("1") })));
  await expect(saved).rejects.toMatchObject({ code: "invalid" });
  const banded = position({
    id: "P-5",
    annualSalary: null,
    payBand: "G7",
    location: "Leeds",
    rampUpMonths: 4,
  });
  await transaction((tx) => payBandStore.save(tx, over(payBand("G7", { validTo: inMonth("2027-03") }))));
  await transaction((tx) => positionStore.save(tx, over(banded)));
  expect(await positionStore.find(reading, ["P-5"])).toEqual([banded]);
  const removed = transaction((tx) => payBandStore.remove(tx, "G7", null, origin));
  await expect(removed).rejects.toThrow("used by 1 positions");
});

test("roles come back as they were written, those of later parts named as the next step", async () => {
  const many = Array.from({ length: 6_001 }, (_, n) =>
    role(`R-${n}`, { level: "L2", next: n === 0 ? "R-6000" : null, skills: [{ skill: "dns", level: 3 }] }),
  );
  await transaction((tx) => roleStore.save(tx, over(...many)));
  expect(await roleStore.find(reading, ["R-0"])).toEqual([many[0]]);
});

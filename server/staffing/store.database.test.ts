import { beforeAll, expect, test } from "vitest";
import { reading } from "../database/query";
import { testDatabase } from "../database/testing";
import { transaction } from "../database/transaction";
import { decimal } from "../planning/decimal";
import { inMonth, onDay, position } from "../planning/examples";
import { layGround, origin, over } from "../portfolio/testing";
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
    { id: "Network", name: "Network", parent: null, version: 1 },
  ]);
  const removed = transaction((tx) => teamStore.remove(tx, "Network", null, origin));
  await expect(removed).rejects.toThrow('The team "Network" is used by 1 positions.');
});

test("a position with a salary and a day rate is refused by the database itself", async () => {
  const both = position({ id: "P-4", annualSalary: decimal("1"), dayRate: decimal("1") });
  const saved = transaction((tx) => positionStore.save(tx, over({ ...both, annualSalary: decimal("1") })));
  await expect(saved).rejects.toMatchObject({ code: "invalid" });
});

import { beforeAll, expect, test } from "vitest";
import { reading } from "../database/query";
import { testDatabase } from "../database/testing";
import { transaction } from "../database/transaction";
import { decimal } from "../planning/decimal";
import { initiative, inMonth, milestone } from "../planning/examples";
import { layGround, origin, over } from "../portfolio/testing";
import { initiativeStore, milestoneStore } from "./store";

testDatabase();
beforeAll(layGround);

test("milestones come back as they were written, in any order", async () => {
  const racks = milestone("racks", { after: "exit", months: 2 });
  const someday = milestone("someday", null);
  const exit = milestone("exit", "2027-03-31");
  await transaction((tx) => milestoneStore.save(tx, over(racks, someday, exit)));
  expect(await milestoneStore.find(reading, ["racks", "someday", "exit"])).toEqual([exit, racks, someday]);
});

test("an initiative comes back as it was written, and a second writing changes nothing", async () => {
  const whole = initiative({
    id: "exit-programme",
    title: "Leave the data centre",
    start: { milestone: "exit", months: -6 },
    oneOff: decimal("120000"),
    oneOffSteps: [{ month: inMonth("2027-03"), amount: decimal("50000.25") }],
    nature: "capex",
    usefulLifeMonths: 36,
    status: null,
    dependsOn: ["landing-zone", "network"],
    benefits: [
      { action: "end-contract", target: "hall", remainingPct: null },
      { action: "scale-series", target: "power", remainingPct: decimal("40") },
    ],
  });
  const write = () => transaction((tx) => initiativeStore.save(tx, over(whole)));
  expect((await write())[0]?.outcome).toBe("created");
  expect(await initiativeStore.find(reading, [whole.id])).toEqual([whole]);
  expect((await write())[0]?.outcome).toBe("unchanged");
});

test("a milestone on which dates hang cannot be removed", async () => {
  const removed = transaction((tx) => milestoneStore.remove(tx, "exit", null, origin));
  await expect(removed).rejects.toThrow(/used by 1 \w+, 1 \w+\./);
});

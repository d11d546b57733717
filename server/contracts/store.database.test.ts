import { beforeAll, expect, test } from "vitest";
import { reading } from "../database/query";
import { testDatabase } from "../database/testing";
import { transaction } from "../database/transaction";
import { Refusal } from "../errors";
import { decimal } from "../planning/decimal";
import { contract, inMonth, item, milestone, onDay } from "../planning/examples";
import type { Contract } from "../planning/sources/contract";
import { layGround, origin, over } from "../portfolio/testing";
import { milestoneStore } from "../roadmap/store";
import { contractStore } from "./store";
import { plainVendor } from "../planning/vendor";
import { vendorStore } from "./vendor-store";

testDatabase();
beforeAll(layGround);

const save = (...facts: readonly Omit<Contract, "version">[]) =>
  transaction((tx) => contractStore.save(tx, over<Contract>(...facts)));
const find = async (id: string) => (await contractStore.find(reading, [id]))[0];
const change = (fact: Contract) =>
  transaction((tx) => contractStore.save(tx, [{ fact, version: fact.version, origin }]));

async function refusalOf(work: Promise<unknown>): Promise<Refusal> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof Refusal) return error;
  throw new Error(`not refused: ${error}`);
}

const full = contract({
  id: "full",
  title: "Data hall",
  start: { milestone: "exit", months: -2 },
  end: { milestone: "exit", months: 10 },
  renewal: "option",
  renewalTimes: 2,
  noticeMonths: 6,
  noticeDays: 14,
  clearDays: true,
  deliveryDays: 3,
  billingMonths: 3,
  inAdvance: false,
  paymentDays: 30,
  escalatorPct: decimal("3.500000000000000001"),
  index: "cpi",
  indexPlusPct: decimal("-0.5"),
  floorPct: decimal("0"),
  capPct: decimal("7"),
  irrecoverableTaxPct: decimal("20"),
  decision: "re-tender",
  wishedEnd: inMonth("2027-03"),
  noticeServed: onDay("2026-02-28"),
  noticeServedEnd: onDay("2028-02-29"),
  owner: "Grace",
  service: "mail",
  seats: 1250,
  lease: true,
  parent: "frame",
  coTerm: "hall",
  replacedBy: "exit",
  terminationFee: decimal("0"),
  noticeServedHow: "registered letter RR 12",
  minimumSpend: decimal("1200.50"),
  minimumSpendMonths: 12,
  minimumPrepaid: true,
  usedSeats: 1300,
  trueUp: "year",
  deputy: "Ann",
  noticeAddress: "1 Quay Street\nBristol",
  noticeMethod: "registered letter",
  note: 'They "answer"\nlate',
  reminderDays: [90, 30, 0],
  maximumValue: decimal("99999.99"),
  paidToDate: decimal("0.01"),
  items: [
    item({
      id: "2",
      title: 'Power, "metered" {and} \\ cooled\n',
      annualPrice: decimal("99999999999999999999.999999999999999999"),
      shares: [
        { costCentre: "IT", weight: decimal("1") },
        { costCentre: "OPS", weight: decimal("2.5") },
      ],
      priceSteps: [
        { from: inMonth("2026-06"), annualPrice: decimal("1300") },
        { from: inMonth("2027-06"), annualPrice: decimal("-1400.10") },
      ],
    }),
    item({ id: "1", title: "Space" }),
  ],
});

beforeAll(() => transaction((tx) => milestoneStore.save(tx, over(milestone("exit", "2026-08-01")))));

test("a contract comes back as it was written, and a second writing changes nothing", async () => {
  expect(await save(full)).toEqual([{ id: "full", outcome: "created", version: 1 }]);
  expect(await find("full")).toEqual({ ...full, version: 1 });
  expect(await save(full)).toEqual([{ id: "full", outcome: "unchanged", version: 1 }]);
  expect(await contractStore.history(reading, "full")).toHaveLength(1);
});

test("a vendor's aliases keep commas, quotes and braces", async () => {
  const vendor = {
    ...plainVendor,
    id: "V-9",
    name: "Ödegård & Söhne",
    aliases: ["a,b", 'say "x"', "{}", "\\", ""],
    version: 1,
  };
  await transaction((tx) => vendorStore.save(tx, over(vendor)));
  expect(await vendorStore.find(reading, ["V-9"])).toEqual([vendor]);
});

test("what changed is in the history, with who, from what to what and from which line", async () => {
  await save(contract({ id: "C-h" }));
  await save(contract({ id: "C-h", seats: 5, items: [item({ id: "1", annualPrice: decimal("12500") })] }));
  const [newest, first] = await contractStore.history(reading, "C-h");
  expect(newest).toMatchObject({
    action: "update",
    actorName: "Ada",
    door: "import",
    file: "rows.csv",
    line: 2,
  });
  expect(newest?.changes).toEqual([
    { field: "seats", from: null, to: "5" },
    { field: "items/1/annualPrice", from: "12000", to: "12500" },
  ]);
  expect(first?.action).toBe("create");
});

test("items, shares and price steps no longer named are gone", async () => {
  await save({ ...full, id: "C-less" });
  await save({ ...full, id: "C-less", items: full.items.slice(1) });
  expect(await find("C-less")).toEqual({ ...full, id: "C-less", items: full.items.slice(1), version: 2 });
});

test("a price step's own line is kept where another step changes", async () => {
  const steps = (second: string) => ({
    ...contract({ id: "C-line" }),
    items: [
      item({
        priceSteps: [
          { from: inMonth("2026-03"), annualPrice: decimal("1") },
          { from: inMonth("2026-04"), annualPrice: decimal(second) },
        ],
      }),
    ],
  });
  const lines = new Map([["items/1/priceSteps/2026-04", 9]]);
  await save(steps("2"));
  await transaction((tx) =>
    contractStore.save(tx, [
      { fact: steps("3"), version: null, origin: { ...origin, file: "steps.csv", line: 4 }, lines },
    ]),
  );
  const rows = await reading.query(
    `SELECT "from", source_file AS file, source_line AS line FROM price_step WHERE contract = 'C-line' ORDER BY "from"`,
  );
  expect(rows).toEqual([
    { from: inMonth("2026-03"), file: "rows.csv", line: 2 },
    { from: inMonth("2026-04"), file: "steps.csv", line: 9 },
  ]);
});

test("the second of two editors gets both values, and nothing is lost", async () => {
  await save(contract({ id: "C-two", title: "Before" }));
  const seen = { ...contract({ id: "C-two" }), version: 1 };
  await change({ ...seen, title: "First" });
  const refusal = await refusalOf(change({ ...seen, title: "Second" }));
  expect(refusal.code).toBe("conflict");
  expect(refusal.details).toMatchObject({
    current: { title: "First", version: 2 },
    sent: { title: "Second" },
  });
  expect((await find("C-two"))?.title).toBe("First");
});

test("of thirty editors at once exactly one wins each version", async () => {
  await save(contract({ id: "C-many" }));
  const seen = { ...contract({ id: "C-many" }), version: 1 };
  const tries = Array.from({ length: 30 }, (_, n) => change({ ...seen, title: `Editor ${n}` }));
  const outcomes = await Promise.allSettled(tries);
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect((await find("C-many"))?.version).toBe(2);
  expect(await contractStore.history(reading, "C-many")).toHaveLength(2);
});

test("a version that was removed is not taken for one that was made again", async () => {
  await save(contract({ id: "C-again" }));
  await transaction((tx) => contractStore.remove(tx, "C-again", 1, origin));
  expect(await find("C-again")).toBeUndefined();
  expect(await save(contract({ id: "C-again" }))).toEqual([
    { id: "C-again", outcome: "created", version: 2 },
  ]);
  const stale = await refusalOf(change({ ...contract({ id: "C-again" }), version: 1 }));
  expect(stale.message).toContain("changed by someone else");
});

test("a removed record's last values stay in its history", async () => {
  await save(contract({ id: "C-gone", seats: 7 }));
  await transaction((tx) => contractStore.remove(tx, "C-gone", null, origin));
  const [newest] = await contractStore.history(reading, "C-gone");
  expect(newest?.action).toBe("remove");
  expect(newest?.changes).toContainEqual({ field: "seats", from: "7", to: null });
});

test("a new record under a taken id is refused, and so is the change of one that is gone", async () => {
  await save(contract({ id: "C-taken" }));
  const taken = transaction((tx) =>
    contractStore.save(tx, [{ fact: contract({ id: "C-taken" }), version: 0, origin }]),
  );
  expect((await refusalOf(taken)).message).toContain("exists already");
  const gone = change({ ...contract({ id: "never" }), version: 4 });
  expect((await refusalOf(gone)).message).toContain("removed by someone else");
});

test("a vendor that is still paid cannot be removed", async () => {
  await save(contract({ id: "C-v1", vendor: "V-2" }), contract({ id: "C-v2", vendor: "V-2" }));
  const refusal = await refusalOf(transaction((tx) => vendorStore.remove(tx, "V-2", null, origin)));
  expect(refusal.message).toBe('The vendor "V-2" is used by 2 contracts.');
  expect(refusal.details).toEqual({ contracts: 2 });
});

test("a contract with an unknown vendor is refused, and nothing of the file is stored", async () => {
  const file = save(contract({ id: "C-good" }), contract({ id: "C-bad", vendor: "nobody" }));
  expect((await refusalOf(file)).message).toBe('There is no vendor "nobody".');
  expect(await find("C-good")).toBeUndefined();
});

test("a character no text can hold, and a number no column can, are refused", async () => {
  expect((await refusalOf(save(contract({ id: "nul", title: "a\u0000b" })))).code).toBe("invalid");
  expect((await refusalOf(save(contract({ id: "big", seats: 3e9 })))).code).toBe("invalid");
});

test("one id twice among the rows is refused", async () => {
  const refusal = await refusalOf(save(contract({ id: "twin" }), contract({ id: "twin" })));
  expect(refusal.message).toContain("stands twice");
});

test("writers at once on different records lose nothing", async () => {
  const ids = Array.from({ length: 12 }, (_, n) => `C-par-${n}`);
  await Promise.all(ids.map((id) => save(contract({ id }))));
  expect(await contractStore.find(reading, ids)).toHaveLength(12);
});

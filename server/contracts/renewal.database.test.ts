import { beforeEach, describe, expect, test } from "vitest";
import { testDatabase } from "../database/testing";
import { addDays, addMonths, type Day, lastDayOf, monthOf, printDay } from "../planning/day";
import { printMonth } from "../planning/month";
import { loadPortfolio } from "../portfolio/load";
import { contract, emptyOrganisation, person } from "../testing-house";
import { currentDay } from "../today";

testDatabase();

/** The last day of the month in about half a year: its cancel-by, three months before, lies ahead. */
const termEnd = (): Day => lastDayOf(monthOf(addMonths(currentDay(), 6)));
const key = () => `C-1@${printDay(termEnd())}`;

/** A contract over a year that renews yearly with three months' notice, and whoever may decide about it. */
async function hall(role: "director" | "viewer" = "director") {
  await emptyOrganisation();
  const director = await (await person())();
  await director.costCentres.create({ id: "it", fields: { name: "IT" } });
  await director.vendors.create({ id: "V-1", fields: { name: "Hall Ltd" } });
  const { version } = await director.contracts.create({
    id: "C-1",
    fields: {
      ...contract,
      start: printDay(addDays(addMonths(addDays(termEnd(), 1), -12), 0)),
      end: printDay(termEnd()),
      renewal: "renews",
      noticeMonths: 3,
    },
  });
  const as = role === "director" ? director : await (await person(role))();
  return { as, director, version };
}

const choice = (version: number) => ({
  id: "C-1",
  version,
  option: "end" as const,
  reason: "Nobody uses it",
  on: printDay(currentDay()),
});

const contractNow = async () => (await loadPortfolio()).facts.contracts.get("C-1");
const renewalNow = async () => (await loadPortfolio()).renewals.get(key());

describe("a decision about a renewal", () => {
  let version = 0;
  let director: Awaited<ReturnType<typeof hall>>["director"];
  beforeEach(async () => {
    ({ director, version } = await hall());
  });

  test("writes the contract and the renewal of its term, and changes the plan at once", async () => {
    const saved = await director.renewals.decide({
      ...choice(version),
      wishedEnd: printMonth(monthOf(termEnd())),
    });
    expect(saved.renewal?.outcome).toBe("created");
    expect(await contractNow()).toMatchObject({ decision: "end", wishedEnd: monthOf(termEnd()) });
    expect(await renewalNow()).toMatchObject({
      stage: "decided",
      reason: "Nobody uses it",
      decidedOn: currentDay(),
    });
    const page = await director.budget.contract({ id: "C-1", view: "accrual" });
    expect(page.row.lastDay).toBe(termEnd());
  });

  test("is taken back whole", async () => {
    const { before, ...saved } = await director.renewals.decide(choice(version));
    const { decision, wishedEnd, replacedBy, noticeServed, noticeServedEnd, noticeServedHow, items } =
      before.contract;
    await director.renewals.undo({
      id: "C-1",
      version: saved.contract.version,
      fields: {
        decision, wishedEnd, replacedBy, noticeServed, noticeServedEnd, noticeServedHow,
        items: items.map((item) => ({ ...item, shares: [...item.shares], priceSteps: [...item.priceSteps] })),
      },
      renewal: saved.renewal && { id: saved.renewal.id, version: saved.renewal.version, was: null },
    }); // biome-ignore format: as it was
    expect(await contractNow()).toMatchObject({ decision: null });
    expect(await renewalNow()).toBeUndefined();
  });

  test("that contradicts itself is refused with a sentence, and nothing is written", async () => {
    const asked = { ...choice(version), option: "renegotiate" as const, agreedPrice: "10" };
    await expect(director.renewals.decide(asked)).rejects.toThrow("needs the month from which it counts");
    expect(await contractNow()).toMatchObject({ decision: null, version });
    expect(await renewalNow()).toBeUndefined();
  });

  test("on a contract that changed meanwhile is a conflict, and writes neither", async () => {
    await director.contracts.update({ id: "C-1", version, fields: { owner: "Ann" } });
    await expect(director.renewals.decide(choice(version))).rejects.toThrow("meanwhile");
    expect(await renewalNow()).toBeUndefined();
  });

  test("with a scenario open goes into the scenario; the records and the board stay as they are", async () => {
    const as = await person();
    const first = await as();
    const { id } = await first.scenarios.create({ name: `Exit ${crypto.randomUUID()}` });
    await first.scenarios.open({ id });
    const inside = await as();
    expect(await inside.renewals.decide(choice(version))).toMatchObject({ renewal: null });
    expect((await inside.contracts.get({ id: "C-1" })).decision).toBe("end");
    expect(await contractNow()).toMatchObject({ decision: null });
    expect(await renewalNow()).toBeUndefined();
    await expect(
      inside.renewals.note({ contract: "C-1", version: 0, fields: { stage: "reviewing" } }),
    ).rejects.toThrow("Close the scenario first");
  });
});

describe("a note about a renewal", () => {
  test("begins it, and the next one says what was there before", async () => {
    const { director } = await hall();
    const first = await director.renewals.note({
      contract: "C-1",
      version: 0,
      fields: { stage: "reviewing" },
    });
    expect(first).toMatchObject({ id: key(), outcome: "created", before: { stage: "not-started" } });
    const second = await director.renewals.note({
      contract: "C-1",
      version: first.version,
      fields: { targetPrice: "900", alternatives: [{ title: "Wharf", annualPrice: "880.5", note: null }] },
    });
    expect(second.before).toEqual({ targetPrice: null, alternatives: [] });
    expect(await renewalNow()).toMatchObject({
      stage: "reviewing",
      targetPrice: "900",
      alternatives: [{ title: "Wharf", annualPrice: "880.5", note: null }],
    });
  });

  test("is not for those who only read", async () => {
    const { as } = await hall("viewer");
    await expect(
      as.renewals.note({ contract: "C-1", version: 0, fields: { stage: "done" } }),
    ).rejects.toThrow("may not change records");
  });
});

import { describe, expect, test } from "vitest";
import { contract, inMonth, item, onDay, portfolio, question, typed } from "./examples";
import { contextOf } from "./expand";
import { type Asking, optionOutcomes } from "./renewal-options";
import type { Contract } from "./sources/contract";

/** Renews each 1 July for 12,000 with six months' notice: cancel by 30 Dec 2026 to end on 30 Jun 2027. */
const hall = contract({
  start: onDay("2023-07-01"),
  end: onDay("2024-06-30"),
  renewal: "renews",
  noticeMonths: 6,
});

function outcomes(known: Contract, given: Partial<Asking> = {}) {
  const { context } = contextOf(portfolio({ contracts: [known] }), question());
  const horizon = { from: inMonth("2026-11"), months: 20 };
  return optionOutcomes(known, { context, horizon, target: null, successors: [], ...given });
}
const of = (option: string, found: ReturnType<typeof outcomes>) => found.find((one) => one.option === option);

describe("the ways a contract can go", () => {
  test("stand side by side: going on, at a target price, ending, going out to tender", () => {
    const found = outcomes(hall, { target: typed("6000") });
    expect(found.map(({ option, total }) => [option, total])).toEqual([
      ["nothing", 2_000_000],
      ["renew", 2_000_000],
      ["renegotiate", 800_000 + 600_000],
      ["end", 800_000],
      ["re-tender", 2_000_000],
    ]);
  });

  test("each die on a day: with the notice, or never where it goes on by itself", () => {
    const found = outcomes(hall, { target: typed("6000") });
    expect(of("renew", found)?.diesOn).toBeNull();
    for (const option of ["renegotiate", "end", "re-tender"])
      expect(of(option, found)?.diesOn).toBe(onDay("2026-12-30"));
    expect(of("end", found)?.lastDay).toBe(onDay("2027-06-30"));
  });

  test("a replacement ends it with the term it lies in, and tells what is paid twice until then", () => {
    const found = outcomes(hall, {
      successors: [{ initiative: "I-1", last: inMonth("2027-09") }],
      horizon: { from: inMonth("2026-11"), months: 60 },
    });
    expect(of("replace", found)).toMatchObject({
      initiative: "I-1",
      ready: inMonth("2027-09"),
      lastDay: onDay("2028-06-30"),
      diesOn: onDay("2027-12-30"),
      overlap: { months: 9, amount: 900_000 },
      total: 2_000_000,
    });
  });

  test("an option is exercised by its day or ends by itself; leaving early costs its fee", () => {
    const option = { ...hall, end: onDay("2027-06-30"), renewal: "option" as const };
    const found = outcomes(option);
    expect(found[0]).toMatchObject({ option: "nothing", total: 800_000, lastDay: onDay("2027-06-30") });
    expect(of("end", found)).toMatchObject({ total: 800_000, diesOn: null });
    expect(of("exercise", found)).toMatchObject({ total: 2_000_000, diesOn: onDay("2026-12-30") });
    const early = of("terminate", outcomes({ ...hall, noticeMonths: 1, terminationFee: typed("500") }));
    expect(early?.lastDay).toBe(onDay("2026-12-22"));
  });

  test("what was decided already, or what an initiative wishes, changes none of them", () => {
    const decided = { ...hall, decision: "end" as const, wishedEnd: inMonth("2027-06") };
    expect(outcomes(decided)).toEqual(outcomes(hall));
  });

  test("without a target there is no price to renegotiate to, without a rate no money at all", () => {
    expect(of("renegotiate", outcomes(hall))?.total).toBeNull();
    expect(outcomes({ ...hall, currency: "CHF" }).map(({ total }) => total)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  test("to renew at its price costs less than to be silent where the vendor is assumed to raise it", () => {
    const assumptions = { renewalUpliftPct: new Map([["software", typed("10")]]) };
    const { context } = contextOf(portfolio({ contracts: [hall], assumptions }), question());
    const horizon = { from: inMonth("2026-11"), months: 20 };
    const found = optionOutcomes(hall, { context, horizon, target: null, successors: [] });
    expect(of("nothing", found)?.total).toBe(800_000 + 1_320_000);
    expect(of("renew", found)?.total).toBe(2_000_000);
  });

  test("a contract whose prices step keeps its steps under each of them", () => {
    const items = [item({ priceSteps: [{ from: inMonth("2027-07"), annualPrice: typed("24000") }] })];
    const found = outcomes({ ...hall, items });
    expect(of("renew", found)?.total).toBe(800_000 + 2_400_000);
    expect(of("end", found)?.total).toBe(800_000);
  });
});

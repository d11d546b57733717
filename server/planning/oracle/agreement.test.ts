import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { differences, around, type Asked, questionOf, worldOf } from "./agreement";
import {
  anyAsset,
  anyContract,
  anyInitiative,
  anyMonth,
  anyPosition,
  anySeries,
  anyToday,
  anyTraining,
} from "./arbitraries";
import { bookAsset } from "./asset";
import { bookContract } from "./contract";
import { bookInitiative } from "./initiative";
import type { Ledgers } from "./ledger";
import { bookPosition } from "./position";
import { bookFlatSeries } from "./series";
import { bookTraining } from "./training";

const anyAsked: fc.Arbitrary<Asked> = fc.record({
  today: anyToday,
  view: fc.constantFrom("accrual" as const, "cash" as const),
  lastClose: anyMonth("2025-06", "2027-03"),
  wish: fc.option(anyMonth("2025-06", "2029-12"), { nil: null, freq: 3 }),
});
const runs = { numRuns: 120 };

describe("the engine, month by month, fast and exactly, agrees with exact rationals day by day", () => {
  it("for any contract", () => {
    fc.assert(
      fc.property(anyContract, anyAsked, (contract, asked) => {
        const ledgers: Ledgers = new Map();
        bookContract(contract, worldOf(asked), ledgers);
        const facts = around({ contracts: [contract] }, asked, "end-contract", contract.id);
        expect(differences(facts, questionOf(asked), ledgers)).toEqual([]);
      }),
      runs,
    );
  });

  it("for any employee and contractor", () => {
    fc.assert(
      fc.property(anyPosition, anyAsked, (position, asked) => {
        const ledgers: Ledgers = new Map();
        bookPosition(position, worldOf(asked), ledgers);
        const facts = around({ positions: [position] }, asked, "remove-position", position.id);
        expect(differences(facts, questionOf(asked), ledgers)).toEqual([]);
      }),
      runs,
    );
  });

  it("for any flat series", () => {
    fc.assert(
      fc.property(anySeries, anyAsked, (series, asked) => {
        const ledgers: Ledgers = new Map();
        bookFlatSeries(series, worldOf(asked), ledgers);
        const facts = around({ series: [series] }, asked, "end-series", series.id);
        expect(differences(facts, questionOf(asked), ledgers)).toEqual([]);
      }),
      runs,
    );
  });

  it("for any asset", () => {
    fc.assert(
      fc.property(anyAsset, anyAsked, (asset, asked) => {
        const ledgers: Ledgers = new Map();
        bookAsset(asset, worldOf(asked), ledgers);
        const facts = around({ assets: [asset] }, { ...asked, wish: null }, "end-series", "");
        expect(differences(facts, questionOf(asked), ledgers)).toEqual([]);
      }),
      runs,
    );
  });

  it("for any training", () => {
    fc.assert(
      fc.property(anyTraining, anyAsked, (training, asked) => {
        const ledgers: Ledgers = new Map();
        bookTraining(training, worldOf(asked), ledgers);
        const facts = around({ trainings: [training] }, { ...asked, wish: null }, "end-series", "");
        expect(differences(facts, questionOf(asked), ledgers)).toEqual([]);
      }),
      runs,
    );
  });

  it("for any initiative", () => {
    fc.assert(
      fc.property(anyInitiative, anyAsked, (initiative, asked) => {
        const ledgers: Ledgers = new Map();
        bookInitiative(initiative, worldOf(asked), ledgers);
        const facts = around({ initiatives: [initiative] }, { ...asked, wish: null }, "end-series", "");
        expect(differences(facts, questionOf(asked), ledgers)).toEqual([]);
      }),
      runs,
    );
  });
});

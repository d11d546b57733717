import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { costCentre, inMonth, onDay, portfolio, question, type Records, typed } from "./examples";
import { expand } from "./expand";
import type { Line } from "./line";
import { around } from "./oracle/agreement";
import { anew, answer, seen } from "./oracle/answers";
import { anyContract, anyInitiative, anyMonth, anyPosition, anySeries } from "./oracle/arbitraries";
import type { Portfolio } from "./portfolio";

const mixed = fc.record({
  contracts: fc.array(anyContract, { maxLength: 4 }),
  positions: fc.array(anyPosition, { maxLength: 4 }),
  series: fc.array(anySeries, { maxLength: 4 }),
  initiatives: fc.array(anyInitiative, { maxLength: 4 }),
});
const world = {
  today: onDay("2026-11-22"),
  view: "accrual" as const,
  lastClose: inMonth("2026-10"),
  wish: null,
};
const numbered = <T extends { id: string }>(facts: readonly T[]): T[] =>
  facts.map((fact, i) => ({ ...fact, id: `${i}` }));
const asked = question();
const among = (given: Records) => around(given, world, "end-contract", "");

describe("a plan", () => {
  const rated = (facts: Portfolio): Portfolio => ({
    ...facts,
    costCentres: new Map([...facts.costCentres, ["IT", costCentre("IT", { vacancyRatePct: typed("4") })]]),
  });

  it("does not depend on the order of the records", () => {
    fc.assert(
      fc.property(mixed, (given) => {
        const listed = {
          contracts: numbered(given.contracts),
          positions: numbered(given.positions),
          series: numbered(given.series),
          initiatives: numbered(given.initiatives),
        };
        const turned = {
          contracts: [...listed.contracts].reverse(),
          positions: [...listed.positions].reverse(),
          series: [...listed.series].reverse(),
          initiatives: [...listed.initiatives].reverse(),
        };
        expect(answer(rated(among(turned)), asked).lines).toEqual(answer(rated(among(listed)), asked).lines);
      }),
      { numRuns: 60 },
    );
  });

  it("is changed by one more record only by that record's own lines", () => {
    fc.assert(
      fc.property(mixed, anyContract, (given, extra) => {
        const contracts = numbered(given.contracts);
        const more = [...contracts, { ...extra, id: "extra" }];
        const without = answer(among({ ...given, contracts }), asked).lines;
        const lines = answer(among({ ...given, contracts: more }), asked).lines;
        expect(lines.filter(({ id }) => !id.startsWith("contracts/extra/"))).toEqual(without);
      }),
      { numRuns: 60 },
    );
  });

  it("shows in its first months the same, however far it is asked for", () => {
    fc.assert(
      fc.property(mixed, anyMonth("2026-01", "2030-12"), (given, until) => {
        const facts = among({
          contracts: numbered(given.contracts),
          positions: numbered(given.positions),
          initiatives: numbered(given.initiatives),
        });
        const [far, near] = [asked, { ...asked, until }].map((one) => expand(anew(facts), one).lines) as [
          Line[],
          Line[],
        ];
        const inReach = (lines: readonly Line[]) =>
          seen(lines, until)
            .map(({ id, months }) => [id, months.map((month) => month.split(" ")[0])])
            .filter(([, months]) => (months as string[]).some((month) => month !== "0"));
        expect(inReach(near)).toEqual(inReach(far));
      }),
      { numRuns: 60 },
    );
  });

  it("of nothing is nothing", () => {
    expect(expand(portfolio(), asked)).toMatchObject({ lines: [], issues: [] });
  });
});

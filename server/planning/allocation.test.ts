import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { split, type Weight } from "./allocation";
import { linesOf } from "./example-plans";
import { typed } from "./examples";
import { amountIn } from "./line";
import { monthAt } from "./month";
import { anyContract, anyDecimal } from "./oracle/arbitraries";

const weights = (...all: string[]): Weight[] =>
  all.map((weight, i) => ({ costCentre: `CC${i}`, weight: typed(weight) }));
const anyWeights = fc
  .array(anyDecimal(0, 1000, 3), { minLength: 1, maxLength: 9 })
  .filter((all) => all.some((weight) => Number(weight) > 0))
  .map((all) => weights(...all));
const anyAmount = fc.integer({ min: -(10 ** 12), max: 10 ** 12 });

describe("shares of a whole amount", () => {
  it("go by largest remainder, ties to the smaller id", () => {
    expect(split(100, weights("1", "1", "1"))).toEqual([34, 33, 33]);
    expect(split(2, [...weights("1", "1", "1")].reverse())).toEqual([0, 1, 1]);
    expect(split(10, weights("0.5", "2.5", "7"))).toEqual([1, 2, 7]);
  });

  it("are taken of the absolute value, the sign put back", () => {
    expect(split(-100, weights("1", "1", "1"))).toEqual([-34, -33, -33]);
  });

  it("give nothing to a weight of 0", () => {
    expect(split(101, weights("0", "1", "1"))).toEqual([0, 51, 50]);
  });

  it("always add up, none further than one from its exact part, whatever the order", () => {
    fc.assert(
      fc.property(anyAmount, anyWeights, (amount, given) => {
        const parts = split(amount, given);
        const total = given.reduce((sum, { weight }) => sum + Number(weight), 0);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(amount);
        parts.forEach((part, i) => {
          expect(Math.abs(part - (amount * Number(given[i]?.weight)) / total)).toBeLessThan(1.001);
        });
        expect(split(amount, [...given].reverse()).reverse()).toEqual(parts);
        expect(split(-amount, given)).toEqual(parts.map((part) => 0 - part));
      }),
    );
  });
});

it("the lines of a shared item add up to the whole item, month by month", () => {
  fc.assert(
    fc.property(anyContract, anyWeights, (given, shares) => {
      const id = `contracts/${given.id}/1`;
      const [whole, parts] = [[], shares].map((of) => [
        ...linesOf({
          contracts: [{ ...given, items: given.items.map((one) => ({ ...one, shares: of })) }],
        }).values(),
      ]);
      const item = whole?.find((line) => line.id === id);
      const shared = (parts ?? []).filter((line) => line.id.startsWith(`${id}@`));
      expect(shared).toHaveLength(shares.length);
      item?.amounts.forEach((amount, i) => {
        const month = monthAt(item.first + i);
        expect(shared.reduce((sum, line) => sum + amountIn(line, month), 0)).toBe(amount);
      });
    }),
    { numRuns: 40 },
  );
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { add, divide, type Fraction, fraction, multiply, nearest } from "./oracle/fraction";
import {
  compare,
  minus,
  over,
  plus,
  power,
  printRational,
  type Rational,
  rational,
  reduced,
  roundedHalfAway,
  times,
  toNumber,
} from "./rational";

const whole = fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n });
const any = fc.tuple(
  whole,
  whole.filter((n) => n !== 0n),
);
const same = (a: Rational, b: Fraction) =>
  expect([reduced(a).numerator, reduced(a).denominator]).toEqual([b.top, b.bottom]);

describe("exact fractions", () => {
  it("add, multiply and divide as the oracle's do", () => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        const [p, q, x, y] = [rational(...a), rational(...b), fraction(...a), fraction(...b)];
        same(plus(p, q), add(x, y));
        same(times(p, q), multiply(x, y));
        same(plus(minus(p, q), q), x);
        if (x.top !== 0n) same(over(q, p), divide(y, x));
        expect(roundedHalfAway(p)).toBe(nearest(x));
        expect(compare(p, q)).toBe(Math.sign(Number(x.top * y.bottom - y.top * x.bottom)));
      }),
    );
  });

  it("round halves away from zero", () => {
    expect([rational(5n, 2n), rational(-5n, 2n), rational(249n, 100n)].map(roundedHalfAway)).toEqual([
      3n,
      -3n,
      2n,
    ]);
  });

  it("refuse to divide by zero", () => {
    expect(() => rational(1n, 0n)).toThrow(RangeError);
  });

  it("become the nearest number, even of terms too long for one", () => {
    const long = power(rational(103n, 100n), 400);
    expect(toNumber(long) / 1.03 ** 400).toBeCloseTo(1, 10);
    expect(toNumber(rational(1n, 3n))).toBe(1 / 3);
  });

  it("print with so many places", () => {
    expect([
      printRational(rational(-1n, 8n), 2),
      printRational(rational(5n, 2n), 0),
      printRational(rational(2n, 3n), 4),
    ]).toEqual(["-0.13", "3", "0.6667"]);
  });
});

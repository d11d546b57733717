import { type Decimal, decimal } from "@/server/planning/decimal";

/** The next number of a sequence, from 0 up to but without 1. */
export type Random = () => number;

/** A sequence that looks random and is the same every time (mulberry32), one for each name: a new record moves no other. */
export function randomOf(name: string): Random {
  let state = [...name].reduce(
    (hash, letter) => Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619),
    41,
  );
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A number between two, evenly. */
export const between = (random: Random, low: number, high: number): number => low + random() * (high - low);

/** A factor around 1 that is at most `share` off, and mostly less. */
export const wobble = (random: Random, share: number): number => 1 + share * (random() + random() - 1);

/** An amount with its pennies. */
export const pennies = (amount: number): Decimal => decimal(amount.toFixed(2));

/** An amount in whole pounds. */
export const pounds = (amount: number): Decimal => decimal(amount.toFixed(0));

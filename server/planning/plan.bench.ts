// How far the engine is from the plainest possible loop over the same numbers, in one run on one computer.
import { inMilliseconds, median, report, timed } from "../launch/measure";
import { noForecasts } from "./context";
import { decimal } from "./decimal";
import { expand, type Question } from "./expand";
import type { Horizon } from "./horizon";
import type { Line } from "./line";
import { month, monthAt } from "./month";
import { rollUp } from "./plan";
import type { Facts, Portfolio } from "./portfolio";
import { referenceOrganisation, referenceToday, type Size } from "./reference-organisation";

const horizon: Horizon = { from: month(2026, 1), months: 60 };
/** Rounds until everything is compiled. */
const warmUp = 30;
const until = monthAt(horizon.from + horizon.months - 1);
const question: Question = { today: referenceToday, view: "accrual", until, forecasts: noForecasts };

const totalsOf = (portfolio: Portfolio) =>
  rollUp(expand(portfolio, question), question.view, horizon, ["category"]);

/** The same records as new values, so that nothing about them is remembered. */
function fresh(portfolio: Portfolio): Portfolio {
  const anew = <T extends object>(facts: ReadonlyMap<string, T>): ReadonlyMap<string, T> =>
    new Map([...facts].map(([id, fact]) => [id, { ...fact }]));
  const { facts } = portfolio;
  return {
    ...portfolio,
    rates: [...portfolio.rates],
    facts: {
      contracts: anew(facts.contracts),
      "cost-history": anew(facts["cost-history"]),
      cloud: anew(facts.cloud),
      assets: anew(facts.assets),
      positions: anew(facts.positions),
      trainings: facts.trainings,
      initiatives: anew(facts.initiatives),
      milestones: anew(facts.milestones),
    },
  };
}

/** The portfolio with new prices for `count` of its contracts, from the n-th on. */
function repriced(portfolio: Portfolio, n: number, count: number): Portfolio {
  const contracts = new Map(portfolio.facts.contracts);
  for (const contract of [...contracts.values()].slice(n, n + count)) {
    const items = contract.items.map((item) => ({
      ...item,
      annualPrice: decimal((Number(item.annualPrice) + 12 * (n + 1)).toFixed(2)),
    }));
    contracts.set(contract.id, { ...contract, version: contract.version + 1, items });
  }
  const facts: Facts = { ...portfolio.facts, contracts };
  return { ...portfolio, facts };
}

const RATES = 3_000;

/** Every line as plain numbers: what the loop below reads and writes. */
function numbersOf(lines: readonly Line[]) {
  const categories = [...new Set(lines.map((line) => line.category))];
  const currencies = [...new Set(lines.map((line) => line.currency))];
  const months = Int32Array.from(lines, (line) => line.amounts.length);
  return {
    price: Float64Array.from(lines, (line) => line.amounts[1] ?? 0),
    share: Float64Array.from(lines, (_, i) => 1 - (i % 28) / 30),
    growth: Float64Array.from(lines, (_, i) => 1 + (i % 5) / 100),
    begin: Int32Array.from(lines, (line) => line.first - horizon.from),
    months,
    rate: Int32Array.from(lines, (line) => currencies.indexOf(line.currency) * RATES + (line.first % 1_000)),
    row: Int32Array.from(lines, (line) => categories.indexOf(line.category) * horizon.months),
    rates: Float64Array.from({ length: currencies.length * RATES }, (_, i) => 0.8 + (i % 7) / 100),
    amounts: new Float64Array(months.reduce((sum, count) => sum + count, 0)),
    sums: new Float64Array(categories.length * horizon.months),
  };
}

type Numbers = ReturnType<typeof numbersOf>;

/** The limit: price × growth × share × rate, rounded by running totals, summed by category. */
function limit({ price, share, growth, begin, months, rate, row, rates, amounts, sums }: Numbers) {
  sums.fill(0);
  let at = 0;
  for (let line = 0; line < price.length; line++) {
    const length = months[line] ?? 0;
    const first = begin[line] ?? 0;
    const table = rate[line] ?? 0;
    const sum = row[line] ?? 0;
    let worth = (price[line] ?? 0) * (share[line] ?? 0);
    let running = 0;
    let before = 0;
    let year = 12;
    for (let i = 0; i < length; i++) {
      if (i === year) {
        worth *= growth[line] ?? 0;
        year += 12;
      }
      running += worth * (rates[table + i] ?? 0);
      const rounded = Math.floor(running + 0.5);
      const amount = rounded - before;
      before = rounded;
      amounts[at++] = amount;
      const m = first + i;
      if (m >= 0 && m < 60) sums[sum + m] = (sums[sum + m] ?? 0) + amount;
    }
  }
}

/** Measures one size: each question beside the limit, in turns, so that both meet the same noise. */
function measure(size: Size, runs: number) {
  const portfolio = referenceOrganisation(size);
  const { lines } = expand(portfolio, question);
  const numbers = numbersOf(lines);
  const cells = lines.reduce((sum, line) => sum + line.amounts.length, 0);
  const times: Record<"limit" | "whole" | "one" | "ten", number[]> = {
    limit: [],
    whole: [],
    one: [],
    ten: [],
  };
  for (let run = -Math.min(warmUp, 2 * runs); run < runs; run++) {
    if (run === 0) for (const list of Object.values(times)) list.length = 0; // from here on everything is compiled
    const [anew, one] = [fresh(portfolio), repriced(portfolio, run + warmUp, 1)];
    const scenarios = Array.from({ length: 10 }, (_, n) => repriced(portfolio, 20 * (run + warmUp + n), 20));
    times.limit.push(timed(() => limit(numbers)));
    times.whole.push(timed(() => totalsOf(anew)));
    totalsOf(portfolio);
    times.one.push(timed(() => totalsOf(one)));
    times.limit.push(timed(() => limit(numbers)));
    times.ten.push(timed(() => scenarios.forEach(totalsOf)));
  }
  const least = median(times.limit);
  const say = (what: string, times: readonly number[], most: number | null, parts = 1) => {
    const ratio = median(times) / parts / least;
    report({
      what: `${size}: ${what}`,
      measured: inMilliseconds(median(times)),
      ratio: `${ratio.toFixed(1)} × the limit${parts > 1 ? " each" : ""}`,
      aim: most === null ? "" : `aim ≤ ${most} ×`,
      met: most === null ? null : ratio <= most,
    });
  };
  report({
    what: `${size}: the limit, ${lines.length} lines, ${cells} months`,
    measured: inMilliseconds(least),
    ratio: "",
    aim: "",
    met: null,
  });
  const asked = size === "L";
  say("whole plan from facts in memory, nothing remembered", times.whole, asked ? 10 : null);
  say("one contract changed, new totals", times.one, asked ? 2 : null);
  say("ten scenarios of 20 changed contracts", times.ten, null, 10);
}

console.log("The plan's totals by category over 60 months; computing time.");
measure("S", 25);
measure("L", 15);
measure("XL", 3);

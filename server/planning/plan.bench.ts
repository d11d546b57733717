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
import { referenceClose, referenceOrganisation, referenceToday, type Size } from "./reference-organisation";

const horizon: Horizon = { from: month(2026, 1), months: 60 };
const until = monthAt(horizon.from + horizon.months - 1);
const question: Question = { today: referenceToday, view: "accrual", until, forecasts: noForecasts };

const totalsOf = (portfolio: Portfolio) =>
  rollUp(expand(portfolio, question), question.view, horizon, ["category"]);

/** The same records as new values, so that nothing about them is remembered. */
function fresh(portfolio: Portfolio): Portfolio {
  const anew = <T extends object>(facts: ReadonlyMap<string, T>): ReadonlyMap<string, T> =>
    new Map([...facts].map(([id, fact]) => [id, structuredClone(fact)]));
  const { facts } = portfolio;
  return {
    ...portfolio,
    rates: [...portfolio.rates],
    facts: {
      contracts: anew(facts.contracts),
      "cost-history": anew(facts["cost-history"]),
      cloud: anew(facts.cloud),
      positions: anew(facts.positions),
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

/** Every line as plain numbers: what the loop below reads. */
function numbersOf(lines: readonly Line[]) {
  const categories = [...new Set(lines.map((line) => line.category))];
  const of = (value: (line: Line) => number) => Float64Array.from(lines, value);
  return {
    price: of((line) => line.amounts[1] ?? 0),
    share: of((_, i = 0) => 1 - (i % 28) / 30),
    growth: of(() => 1.03),
    first: Int32Array.from(lines, (line) => line.first),
    months: Int32Array.from(lines, (line) => line.amounts.length),
    currency: Int32Array.from(lines, (_, i) => i % 5),
    category: Int32Array.from(lines, (line) => categories.indexOf(line.category)),
    rates: Float64Array.from({ length: 5 * 3000 }, (_, i) => 0.8 + (i % 7) / 100),
    sums: new Float64Array(categories.length * horizon.months),
  };
}

/** The limit: price × growth × share × rate, rounded by running totals, summed by category. */
function limit(numbers: ReturnType<typeof numbersOf>): Float64Array[] {
  const { price, share, growth, first, months, currency, category, rates, sums } = numbers;
  sums.fill(0);
  return Array.from(price, (monthly, line) => {
    const length = months[line] ?? 0;
    const amounts = new Float64Array(length);
    const begin = first[line] ?? 0;
    const offset = begin - horizon.from;
    const row = (category[line] ?? 0) * horizon.months;
    const table = (currency[line] ?? 0) * 3000 + (begin % 1000);
    let [running, before, worth] = [0, 0, monthly];
    for (let i = 0; i < length; i++) {
      if (i > 0 && i % 12 === 0) worth *= growth[line] ?? 1;
      running += worth * (i === 0 ? (share[line] ?? 1) : 1) * (rates[table + i] ?? 1);
      const rounded = Math.floor(running + 0.5);
      const amount = rounded - before;
      amounts[i] = amount;
      before = rounded;
      const at = offset + i;
      if (at >= 0 && at < horizon.months) sums[row + at] = (sums[row + at] ?? 0) + amount;
    }
    return amounts;
  });
}

/** Measures one size: each question beside the limit, in turns, so that both meet the same noise. */
function measure(size: Size, runs: number) {
  const portfolio = referenceOrganisation(size);
  const { lines } = expand(portfolio, question);
  const numbers = numbersOf(lines);
  const cells = lines.reduce((sum, line) => sum + line.amounts.length, 0);
  const times = { limit: [0], whole: [0], one: [0], ten: [0] };
  for (const list of Object.values(times)) list.pop();
  for (let run = 0; run < runs; run++) {
    const [anew, one] = [fresh(portfolio), repriced(portfolio, run, 1)];
    const scenarios = Array.from({ length: 10 }, (_, n) => repriced(portfolio, 20 * (run + n), 20));
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

console.log(
  `Plan of ${horizon.months} months after the close of ${(referenceClose % 12) + 1}/${Math.floor(referenceClose / 12)}`,
);
measure("S", 25);
measure("L", 15);
measure("XL", 3);

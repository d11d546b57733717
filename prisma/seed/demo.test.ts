import { expect, test } from "vitest";
import { addDays, monthOf } from "@/server/planning/day";
import { onDay } from "@/server/planning/examples";
import { amountIn, marksIn } from "@/server/planning/line";
import { addToMonth, type Month } from "@/server/planning/month";
import { hangs } from "@/server/planning/when";
import { demoPortfolio } from "./portfolio";
import { askedOn, byCategory, landedOn, planOf, poundsOf, standingsOn } from "./testing";

const today = onDay("2026-11-22");
const demo = landedOn(today);
const { portfolio, calendar, plan, landing, budget } = demo;
const { contracts, positions, initiatives, milestones } = portfolio.facts;
const k = (pounds: number) => pounds / 1000;

/** £k a year. */
const sizes: Readonly<Record<string, number>> = {
  "internal-labour": 3200,
  "external-labour": 600,
  "outside-services": 700,
  software: 1200,
  saas: 1100,
  cloud: 1500,
  hardware: 750,
  facilities: 600,
  telecom: 450,
  training: 90,
};

test.each(Object.entries(sizes))("%s lands within five per cent of £%i k", (category, size) => {
  const landed = k(byCategory(landing.lines, calendar.year)[category] ?? 0);
  expect(Math.abs(landed / size - 1)).toBeLessThan(0.05);
});

test("the whole year costs £10.2 M, within 2 %, and there is no other category", () => {
  const landed = byCategory(landing.lines, calendar.year);
  expect(Object.keys(landed).sort()).toEqual(Object.keys(sizes).sort());
  const whole = Object.values(landed).reduce((sum, pounds) => sum + pounds, 0);
  expect(Math.abs(k(whole) / 10_190 - 1)).toBeLessThan(0.02);
});

test("£0.55 M of it is depreciation, and £0.9 M is bought", () => {
  const isDepreciation = ({ nature, record }: { nature: string; record: string }) =>
    nature === "depreciation" || record.startsWith("depreciation-");
  const booked = plan.lines.filter(isDepreciation);
  expect(Math.abs(k(poundsOf(booked, calendar.year, () => true)) / 550 - 1)).toBeLessThan(0.05);
  const bought = landing.lines.filter(({ nature }) => nature === "capital-purchase");
  const months = Array.from({ length: 12 }, (_, i) => addToMonth(calendar.year, i));
  const sum = bought.flatMap((line) => months.map((m) => amountIn(line, m))).reduce((all, n) => all + n, 0);
  expect(Math.abs(k(sum / 100) / 900 - 1)).toBeLessThan(0.05);
});

test.each(["2026-11-22", "2027-03-01", "2028-02-29", "2027-04-09", "2026-07-31"])(
  "on %s the year lands 4.3 % over budget, and two thirds of it are cloud storage",
  (day) => {
    const { landing, budget, calendar } = landedOn(onDay(day));
    const all = (lines: typeof budget) => poundsOf(lines, calendar.year, () => true);
    const stored = (lines: typeof budget) =>
      poundsOf(lines, calendar.year, (line) => line.category === "cloud-storage");
    const over = all(landing.lines) - all(budget);
    expect((over / all(budget)) * 100).toBeCloseTo(4.3, 1);
    expect((stored(landing.lines) - stored(budget)) / over).toBeCloseTo(2 / 3, 2);
  },
  30_000,
);

test("last year has a budget of its own and stayed below it", () => {
  const [before, approved] = [landing.lines, budget].map((lines) =>
    poundsOf(lines, calendar.yearBefore, () => true),
  );
  expect(before).toBeLessThan(approved ?? 0);
  expect(portfolio.budgets.map(({ version }) => version)).toEqual(["FY2026 budget", "FY2027 budget"]);
});

test("sixty contracts: 38 renew, 10 end, 5 have an option, 7 are open", () => {
  const by = (rule: string) => [...contracts.values()].filter(({ renewal }) => renewal === rule).length;
  expect(contracts.size).toBe(60);
  expect(["renews", "ends", "option", "open"].map(by)).toEqual([38, 10, 5, 7]);
});

test("notice is 30 days for 30 %, 60 for 20 %, 90 for 30 %, 3 months for 10 %, 6 months for 5 %, none for 5 %", () => {
  const notices = [...contracts.values()].map(
    ({ noticeDays, noticeMonths }) => `${noticeDays}/${noticeMonths}`,
  );
  const count = (wanted: string) => notices.filter((notice) => notice === wanted).length;
  expect(["30/null", "60/null", "90/null", "null/3", "null/6", "null/null"].map(count)).toEqual([
    18, 12, 18, 6, 3, 3,
  ]);
});

test("terms end in December, March and June more often than in all other months", () => {
  const ends = standingsOn(today).flatMap(([, { firstEnd }]) =>
    firstEnd === null ? [] : [monthOf(firstEnd) % 12],
  );
  expect(ends.filter((m) => [11, 2, 5].includes(m)).length).toBeGreaterThan(ends.length * 0.6);
});

test("throughout three years: cancel-by in 9, 23 and 41 days, one missed 12 days ago, one ending without successor", () => {
  for (let days = 0; days < 1100; days += 3)
    expect(askedOn(addDays(today, days))).toEqual({
      cancelBy: [9, 23, 41],
      missed: [12],
      ending: ["C-2102"],
    });
}, 30_000);

test("what was missed renewed £64k, and what ends is worth £210k", () => {
  const priced = (id: string) => Number(contracts.get(id)?.items[0]?.annualPrice);
  expect(
    standingsOn(today)
      .filter(([, { deadlines }]) => deadlines.missed?.cancelBy === today - 12)
      .map(([{ id }]) => id),
  ).toEqual(["C-1111"]);
  expect(priced("C-1111")).toBeCloseTo(64_000, -3);
  expect(priced("C-2102")).toBeCloseTo(210_000, -3);
});

test("the hall runs one month past the exit, and seven when the exit slips by two quarters", () => {
  const exit = milestones.get("dc-exit");
  if (!exit?.date || hangs(exit.date)) throw new Error("the exit has no day of its own");
  const exitMonth = monthOf(exit.date);
  const slipped = { ...exit, id: "dc-exit", date: onDay("2028-03-30") };
  const later = {
    ...portfolio,
    facts: { ...portfolio.facts, milestones: new Map(milestones).set("dc-exit", slipped) },
  };
  const lastPaid = (lines: typeof plan.lines) => {
    const hall = lines.find(({ record }) => record === "C-4101");
    return (hall ? hall.first + hall.amounts.findLastIndex((amount) => amount !== 0) : 0) as Month;
  };
  expect(lastPaid(plan.lines) - exitMonth).toBe(1);
  expect(monthOf(slipped.date) - exitMonth).toBe(6);
  expect(lastPaid(planOf(later, today).lines) - monthOf(slipped.date)).toBe(7);
});

test("two subscriptions serve one purpose", () => {
  const boards = [...contracts.values()].filter(({ service }) => service === "Planning boards");
  expect(boards.map(({ items }) => items[0]?.category)).toEqual(["saas", "saas"]);
});

test("the renewal of the virtualisation is quoted at 2.4 times its price", () => {
  const item = contracts.get("C-1101")?.items[0];
  expect(Number(item?.priceSteps[0]?.annualPrice) / Number(item?.annualPrice)).toBeCloseTo(2.4);
});

test("one benefit of £180k a year is not booked to any row", () => {
  const benefits = plan.lines.filter(({ part }) => part === "benefit");
  expect(benefits).toHaveLength(1);
  const [benefit] = benefits;
  const next = addToMonth(calendar.year, 18);
  expect(benefit && amountIn(benefit, next) * 12).toBe(-18_000_000);
  expect(benefit && marksIn(benefit, next)).toContain("not-booked");
});

test("twenty initiatives; contracts, positions and initiatives hang on the exit, and its benefits reach rows that exist", () => {
  expect(initiatives.size).toBe(20);
  const dates = [...contracts.values(), ...positions.values()].flatMap(({ start, end }) => [start, end]);
  expect(dates.filter((when) => when !== null && hangs(when)).length).toBeGreaterThanOrEqual(5);
  expect([...initiatives.values()].filter(({ start }) => hangs(start)).length).toBeGreaterThanOrEqual(6);
  expect(plan.issues.filter(({ kind }) => kind === "target-missing" || kind.startsWith("milestone"))).toEqual(
    [],
  );
});

test("45 positions: four open, one of them at 50 %; three contractors; two leavers; seven paid in euro; one back at 0.6", () => {
  const all = [...positions.values()];
  const open = all.filter(({ vacant }) => vacant);
  expect(all).toHaveLength(45);
  expect(portfolio.teams.size).toBe(6);
  expect(open.map(({ probabilityPct }) => probabilityPct).sort()).toEqual(["100", "100", "100", "50"]);
  expect(
    all
      .filter(({ kind }) => kind === "contractor")
      .map(({ dayRate }) => Number(dayRate))
      .sort(),
  ).toEqual([475, 590, 650]);
  expect(all.filter(({ end }) => end !== null && !hangs(end))).toHaveLength(2);
  expect(all.filter(({ currency }) => currency === "EUR")).toHaveLength(7);
  expect(all.flatMap(({ steps }) => steps.map(({ fte }) => fte))).toEqual(["0", "0.6"]);
});

test("everyone on a seat is somebody: 41 people, each reporting upwards to the director", () => {
  const { people } = portfolio;
  expect(people.size).toBe(41);
  const seated = [...positions.values()].flatMap(({ person }) => person ?? []);
  expect(seated.sort()).toEqual([...people.keys()].sort());
  const top = (id: string): string => {
    const manager = people.get(id)?.manager;
    return manager ? top(manager) : id;
  };
  expect(new Set([...people.keys()].map(top))).toEqual(new Set(["helen.ashworth"]));
  expect([...people.values()].filter(({ supportTier }) => supportTier === "L1")).toHaveLength(2);
});

test("seven months of this year are closed, and two per cent of their money is posted a month late", () => {
  expect(calendar.lastClose - calendar.year + 1).toBe(7);
  const closed = demo.postings.filter(
    ({ month, nature }) => month >= calendar.year && nature !== "capital-purchase",
  );
  const sum = (rows: typeof closed) => rows.reduce((all, { amount }) => all + Number(amount), 0);
  const late = closed.filter(({ text }) => text?.endsWith("posted late"));
  expect(sum(late) / sum(closed)).toBeGreaterThan(0.017);
  expect(sum(late) / sum(closed)).toBeLessThan(0.023);
});

test("the closed months are known from the ledger, a little from bills, and least is not confirmed", () => {
  const coverage = [...landing.coverage].filter(([m]) => m >= calendar.year);
  const sum = (of: "ledger" | "bill" | "notConfirmed") =>
    coverage.reduce((all, [, known]) => all + known[of], 0);
  const whole = sum("ledger") + sum("bill") + sum("notConfirmed");
  expect(sum("ledger") / whole).toBeGreaterThan(0.95);
  expect(sum("bill")).toBeGreaterThan(0);
  expect(sum("notConfirmed")).toBeGreaterThan(0);
});

test("only the franc has no rate; no other data issue needs a person but the ending contract", () => {
  expect(plan.issues.map(({ kind, subject }) => `${kind} ${subject}`).sort()).toEqual([
    "ends-without-successor contracts/C-2102",
    "rate-missing currencies/CHF",
  ]);
});

test("the cloud has three providers, every kind of charge, credits, a correction of a closed month and a sandbox spike", () => {
  const series = [...portfolio.facts.cloud.values()];
  const records = series.flatMap((one) => one.records);
  expect(new Set(series.map(({ provider }) => provider)).size).toBe(3);
  expect(new Set(records.map(({ charge }) => charge))).toEqual(
    new Set(["usage", "purchase", "tax", "credit", "adjustment"]),
  );
  expect(records.some((r) => r.charge === "adjustment" && r.billedMonth > r.effectiveMonth)).toBe(true);
  const trial = series.find(({ accountName }) => accountName === "Sandbox")?.records ?? [];
  const [largest = 0, next = 0] = trial.map(({ effective }) => Number(effective)).sort((a, b) => b - a);
  expect(largest - next).toBeGreaterThan(11_000);
});

test("nothing starts only on the first of a month, and no series has two equal months in a row", () => {
  const starts = standingsOn(today).map(([, { start }]) => start);
  const firsts = starts.filter((day) => monthOf(day) !== monthOf((day - 1) as typeof day));
  expect(firsts.length).toBeLessThan(starts.length / 3);
  for (const { records } of portfolio.facts["cost-history"].values())
    expect(records.some(({ amount }, i) => amount === records[i - 1]?.amount)).toBe(false);
});

test("the same day tells the same organisation", () => {
  expect(demoPortfolio(today)).toEqual(demoPortfolio(today));
}, 30_000);

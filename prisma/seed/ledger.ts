import type { savePostings } from "@/server/ledger/store";
import { addDays, type Day, lastDayOf } from "@/server/planning/day";
import { decimal, sumDecimals } from "@/server/planning/decimal";
import type { Posted } from "@/server/planning/facts";
import { amountIn, type Line } from "@/server/planning/line";
import { addToMonth, type Month, monthsFrom, printMonth } from "@/server/planning/month";
import type { Calendar } from "./calendar";
import { groupedBy } from "./grouping";
import { between, pennies, randomOf, wobble } from "./random";

/** A row of the ledger, as its store takes it. */
export type Posting = Parameters<typeof savePostings>[1][number]["posting"];

/** Two per cent of a month's money is only posted a month later. */
const lateShare = 0.02;

const accounts: Readonly<Record<string, string>> = {
  "internal-labour": "6010",
  "external-labour": "6120",
  "outside-services": "6200",
  cloud: "6310",
  "cloud-storage": "6315",
  saas: "6320",
  software: "6330",
  hardware: "6400",
  facilities: "6500",
  telecom: "6600",
  training: "6710",
};

/** What the ledger tells apart; an invoice of a contract is a row of its own. */
const groupOf = ({ costCentre, category, vendor, nature, source, record }: Line) =>
  [costCentre, category, vendor, nature, ...(source === "contracts" ? [record] : [])].join("|");

/** Paid by card and never booked by vendor, or so new that no invoice came yet: left to bills and to the plan. */
const unbooked = (group: string, m: Month, { lastClose }: Calendar): boolean =>
  group.includes("|swiftlane|") || (group.includes("|harbour|") && m > lastClose - 2);

/** How far the books lie from what was planned or measured, by what they are for. */
const distance = (category: string): number =>
  category.endsWith("labour") ? 0.008 : category.startsWith("cloud") ? 0.003 : 0;

interface Booked {
  readonly group: string;
  readonly month: Month;
  readonly model: Line;
  /** Pounds. */
  readonly amount: number;
}

/** What each group comes to in a month. */
function booked(lines: readonly Line[], months: readonly Month[], calendar: Calendar): Booked[] {
  const groups = groupedBy(
    lines.filter((line) => line.converted),
    groupOf,
  );
  return [...groups].flatMap(([group, own]) =>
    months.flatMap((month): Booked[] => {
      const [model] = own;
      const sum = own.reduce((total, line) => total + amountIn(line, month), 0) / 100;
      if (!model || sum === 0 || unbooked(group, month, calendar)) return [];
      const amount = sum * wobble(randomOf(`${group}/${month}`), distance(model.category));
      return [{ group, month, model, amount }];
    }),
  );
}

/** How much of each group's month comes late, so that it is two per cent of all. */
function lateParts(month: readonly Booked[]): Map<string, number> {
  const parts = new Map<string, number>();
  let left = lateShare * month.reduce((sum, { amount }) => sum + amount, 0);
  const drawn = month
    .filter(({ amount, model }) => amount > 0 && model.category !== "internal-labour")
    .map((row) => ({ row, at: randomOf(`late/${row.group}/${row.month}`) }))
    .map(({ row, at }) => ({ row, order: at(), share: between(at, 0.25, 0.6) }))
    .sort((a, b) => a.order - b.order);
  for (const { row, share } of drawn) {
    const part = Math.min(left, row.amount * share);
    if (part > 0) parts.set(row.group, part);
    left -= part;
  }
  return parts;
}

const postedOn = (month: Month, name: string): Day =>
  addDays(lastDayOf(month), -Math.floor(between(randomOf(`posted/${name}`), 0, 9)));

function posting({ group, model, month: of }: Booked, month: Month, amount: number, text: string): Posting {
  const { costCentre, category, vendor, nature, source, record, initiative } = model;
  const name = `${group}/${of}/${month}`;
  const number = String(Math.floor(randomOf(name)() * 900_000) + 100_000);
  return {
    month,
    costCentre,
    category,
    nature,
    currency: "GBP",
    amount: pennies(amount),
    postingId: `${printMonth(month)}/${printMonth(of)}/${group}`,
    postingDate: postedOn(month, name),
    account:
      nature === "capital-purchase"
        ? "0440"
        : nature === "depreciation"
          ? "6810"
          : (accounts[category] ?? "6999"),
    basis: "accrual",
    vendor: vendor || null,
    contract: source === "contracts" ? record : null,
    initiative: initiative || null,
    document: `${vendor ? "INV" : "JNL"}-${number}`,
    text,
  };
}

function postingsOf(month: readonly Booked[]): Posting[] {
  const late = lateParts(month);
  return month.flatMap((row) => {
    const part = late.get(row.group) ?? 0;
    const words = row.model.vendor || row.model.category;
    const own = posting(row, row.month, row.amount - part, `${words} ${printMonth(row.month)}`);
    if (part === 0) return [own];
    const next = addToMonth(row.month, 1);
    return [own, posting(row, next, part, `${words} ${printMonth(row.month)}, posted late`)];
  });
}

/** The ledger of last year and of this year to the last close; what came after the close is not in it. */
export function postingsOn(lines: readonly Line[], calendar: Calendar): Posting[] {
  const { yearBefore, lastClose } = calendar;
  const months = monthsFrom(addToMonth(yearBefore, -1), lastClose);
  const byMonth = groupedBy(booked(lines, months, calendar), ({ month }) => printMonth(month));
  const all = [...byMonth.values()].flatMap(postingsOf);
  return withMistakes(all, calendar).filter(({ month }) => month >= yearBefore && month <= lastClose);
}

/** What somebody who holds the ledger to the contracts finds: charged twice, charged above the price, not charged at all. */
function withMistakes(postings: readonly Posting[], { lastClose }: Calendar): Posting[] {
  const is = (contract: string, monthsAgo: number) => (one: Posting) =>
    one.contract === contract && one.month === addToMonth(lastClose, -monthsAgo);
  const [twice, dearer] = [is("C-2104", 2), is("C-4101", 1)];
  const forgotten = ({ contract, postingId }: Posting) =>
    contract === "C-1103" && postingId?.split("/")[1] === printMonth(addToMonth(lastClose, -4));
  return postings.flatMap((one): Posting[] => {
    if (forgotten(one)) return [];
    if (dearer(one))
      return [{ ...one, amount: pennies(Number(one.amount) * 1.06), text: `${one.text}, new price list` }];
    return twice(one)
      ? [one, { ...one, postingId: `${one.postingId}/again`, text: `${one.text}, second copy` }]
      : [one];
  });
}

/** Postings summed to what a plan can tell apart, as the database does it. */
export function postedOf(postings: readonly Posting[]): Posted[] {
  const key = ({ month, costCentre, category, vendor, nature }: Posting) =>
    [printMonth(month), costCentre, category, vendor ?? "", nature].join("|");
  const groups = [...groupedBy(postings, key)].sort(([a], [b]) => (a < b ? -1 : 1));
  return groups.flatMap(([, [first, ...rest]]): Posted[] => {
    if (!first) return [];
    const { month, costCentre, category, vendor, currency, basis, nature } = first;
    const amount = decimal(sumDecimals([first, ...rest].map((row) => row.amount)));
    return [{ month, costCentre, category, vendor: vendor ?? "", currency, basis, nature, amount }];
  });
}

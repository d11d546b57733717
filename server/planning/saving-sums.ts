import { type Decimal, sumDecimals } from "./decimal";
import type { Currency } from "./money";
import { type Saving, type SavingStatus, savedAmount, savingStatuses } from "./saving";

/** A saving with what it brings a year in minor units of the reporting currency; null: its currency has no rate. */
export type ConvertedSaving = Saving & { readonly converted: number | null };

/** What the savings of one status come to, a year. */
export interface SavingSum {
  readonly count: number;
  /** Cash savings, minor units of the reporting currency. */
  readonly cash: number;
  /** Cash savings whose currency has no rate, exact in their own. */
  readonly beside: readonly { readonly currency: Currency; readonly amount: string }[];
  /** Costs avoided and time freed: said, and never part of the cash. */
  readonly uncounted: number;
}

/** Sums by status. Only cash savings are money, and what has no rate stays beside the sum. */
export function savingSums(savings: readonly ConvertedSaving[]): Readonly<Record<SavingStatus, SavingSum>> {
  const sums = savingStatuses.map((status) => [
    status,
    sumOf(savings.filter((one) => one.status === status)),
  ]);
  return Object.fromEntries(sums) as Record<SavingStatus, SavingSum>;
}

function sumOf(savings: readonly ConvertedSaving[]): SavingSum {
  const cash = savings.filter(({ kind }) => kind === "cash-saving");
  return {
    count: savings.length,
    cash: cash.reduce((sum, { converted }) => sum + (converted ?? 0), 0),
    beside: besideOf(cash.filter(({ converted }) => converted === null)),
    uncounted: savings.length - cash.length,
  };
}

function besideOf(savings: readonly Saving[]): SavingSum["beside"] {
  const amounts = new Map<Currency, Decimal[]>();
  for (const one of savings)
    amounts.set(one.currency, [...(amounts.get(one.currency) ?? []), savedAmount(one)]);
  return [...amounts].map(([currency, own]) => ({ currency, amount: sumDecimals(own) }));
}

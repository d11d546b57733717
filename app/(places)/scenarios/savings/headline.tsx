"use client";
import type { SavingSum } from "@/server/planning/saving-sums";
import { parseDecimal } from "@/server/planning/decimal";
import type { SavingStatus } from "@/server/planning/saving";
import { changed } from "../../../_parts/address";
import { writeAmount } from "../../../_parts/amount-text";
import { showDay } from "../../../_parts/dates";
import { type Figure, Figures } from "../../../_parts/figures";
import { useLocale } from "../../../_parts/locale";
import { printExact, printShort } from "../../../_parts/money";
import { useView } from "../../use-view";
import { dueSoon } from "./finding";
import type { SavingsAnswer } from "./words";

export const headlineLabels = ["Ideas", "Committed", "Realised", "To decide in 90 days", "Dropped"];

const labels: Readonly<Record<SavingStatus, string>> = {
  idea: "Ideas",
  committed: "Committed",
  realised: "Realised",
  dropped: "Dropped",
};

/** What the register comes to a year, by status. Only cash savings are counted; the rest is said beside them. */
export function Headline({ answer }: { answer: SavingsAnswer }) {
  const locale = useLocale();
  const { address } = useView();
  const { currency, sums } = answer;
  const figure = (status: SavingStatus): Figure => ({
    label: labels[status],
    value: printShort(sums[status].cash, currency, locale),
    exact: printExact(sums[status].cash, currency, locale),
    note: noteOf(sums[status], locale),
    href: changed(address, { status, page: null }) || "?",
  });
  const soon = dueSoon(answer);
  const first = soon[0]?.decideBy ?? null;
  return (
    <Figures
      figures={[
        figure("idea"),
        figure("committed"),
        figure("realised"),
        {
          label: "To decide in 90 days",
          value: String(soon.length),
          note: first === null ? "no last day is near" : `ideas, the first by ${showDay(first)}`,
        },
        figure("dropped"),
      ]}
    />
  );
}

/** "3 a year, 1 not money, CHF 700 without rate". */
function noteOf({ count, uncounted, beside }: SavingSum, locale: string): string {
  const parts = [
    count === 1 ? "1 saving, a year" : `${count} savings, a year`,
    uncounted > 0 && `${uncounted} not counted: no cash`,
    ...beside.map(({ currency, amount }) => `and ${currency} ${written(amount, locale)} without rate`),
  ];
  return parts.filter(Boolean).join("; ");
}

const written = (amount: string, locale: string): string => {
  const value = parseDecimal(amount);
  return value === null ? amount : writeAmount(value, locale);
};

"use client";
import { showDay, showDistance } from "../../../../_parts/dates";
import type { Figure } from "../../../../_parts/figures";
import { useLocale } from "../../../../_parts/locale";
import { printNumber, printShort } from "../../../../_parts/money";
import type { Sheet } from "./words";

/** The headline figures of a decision sheet: the day, what silence costs, seats, target, score. */
export function useFigures({
  row,
  standing,
  currency,
  doingNothing,
  missedCost,
  seats,
  vendor,
  today,
  nextAnnual,
  renewal,
  contract,
}: Sheet): Figure[] {
  const locale = useLocale();
  const print = (amount: number | null) => printShort(amount, currency, locale);
  const { sendBy = null } = standing?.deadlines ?? {};
  const due = row.due;
  const target = renewal?.targetPrice ?? null;
  return [
    {
      label:
        due === null
          ? "Ends"
          : due.what === "exercise-by"
            ? "Extend by"
            : due.what === "cancel-by"
              ? "Cancel by"
              : due.what === "missed"
                ? "Missed"
                : "Ends",
      value: due ? showDay(due.day) : row.lastDay === null ? "goes on" : showDay(row.lastDay),
      note: due
        ? `${showDistance(due.day, today)}${sendBy !== null && due.what === "cancel-by" ? `; send by ${showDay(sendBy)}` : ""}`
        : "nothing is due",
    },
    {
      label: "Doing nothing costs",
      value: doingNothing ? print(doingNothing.total) : "–",
      note: doingNothing
        ? `${showDay(doingNothing.from)} – ${showDay(doingNothing.to)}`
        : missedCost === null
          ? "it does not renew by itself"
          : undefined,
    },
    ...(missedCost === null
      ? []
      : [
          {
            label: "Missing the deadline cost",
            value: print(missedCost),
            note: `renewed to ${standing?.deadlines.missed ? showDay(standing.deadlines.missed.renewedTo) : "?"}`,
          },
        ]),
    ...(seats
      ? [
          {
            label: "Seats used",
            value: seats.used === null ? "?" : printNumber(seats.used, locale),
            note: `of ${printNumber(seats.contracted, locale)} paid for`,
          },
        ]
      : []),
    {
      label: "Target saving",
      value:
        target === null ? "–" : `${printNumber(nextAnnual - Number(target), locale)} ${contract.currency}`,
      note: target === null ? "no target yet" : "a year, against the next term",
    },
    {
      label: "Vendor's score",
      value: vendor.score ?? "–",
      note: vendor.score === null ? "nobody reviewed it" : "of 5",
    },
  ];
}

"use client";
import { fiscalYearLabel } from "@/server/planning/fiscal-year";
import { changed } from "../../_parts/address";
import { Figures } from "../../_parts/figures";
import { useLocale } from "../../_parts/locale";
import { printExact, printShort } from "../../_parts/money";
import { Variance } from "../../_parts/variance";
import { useHere } from "../organisation";
import { useView } from "../use-view";
import { narrowed } from "./narrowing";
import type { ContractList, ContractRow } from "./words";

export const headlineLabels = [
  "Cost this year",
  "Committed",
  "Due in 90 days",
  "Ends without successor",
  "Deadline missed",
];

interface HeadlineProps {
  list: ContractList;

  /** Minor units committed after the last close; null while it is fetched. */
  committed: number | null;
}

const sum = (rows: readonly ContractRow[], of: (row: ContractRow) => number): number =>
  rows.reduce((total, row) => total + of(row), 0);

/** What contracts cost, bind and ask for. */
export function Headline({ list, committed }: HeadlineProps) {
  const here = useHere();
  const locale = useLocale();
  const { address } = useView();
  const { rows, currency } = list;
  const print = (amount: number | null) => printShort(amount, currency, locale);
  const href = (show: string) => changed(address, { show, page: null }) || "?";
  const [due, unfollowed, missed] = [
    narrowed(rows, "due"),
    narrowed(rows, "unfollowed"),
    narrowed(rows, "missed"),
  ];
  const [thisYear, nextYear] = [sum(rows, (row) => row.thisYear), sum(rows, (row) => row.nextYear)];
  const leaves = sum(unfollowed, (row) => row.due?.amount ?? 0);
  return (
    <Figures
      figures={[
        {
          label: `Cost ${fiscalYearLabel(list.year, here)}`,
          value: print(thisYear),
          exact: printExact(thisYear, currency, locale),
          comparison: (
            <Variance
              difference={nextYear - thisYear}
              base={thisYear}
              against="the year after"
              currency={currency}
            />
          ),
        },
        {
          label: "Committed",
          value: committed === null ? "\u00a0" : print(committed),
          note: "from the last close to the earliest ends",
        },
        {
          label: "Due in 90 days",
          value: String(due.length),
          note: `doing nothing costs ${print(sum(due, (row) => row.due?.amount ?? 0))}`,
          href: href("due"),
        },
        {
          label: "Ends without successor",
          value: String(unfollowed.length),
          note: unfollowed.length ? `${print(leaves)} a year leaves the plan` : "nothing leaves the plan",
          href: href("unfollowed"),
        },
        {
          label: "Deadline missed",
          value: String(missed.length),
          note: missed.length ? "renewed by that, to a later end" : "none passed unserved",
          href: href("missed"),
        },
      ]}
    />
  );
}

"use client";
import { fiscalYearLabel } from "@/server/planning/fiscal-year";
import { changed } from "../../_parts/address";
import { Figures } from "../../_parts/figures";
import { useLocale } from "../../_parts/locale";
import { printExact, printShort } from "../../_parts/money";
import { Variance } from "../../_parts/variance";
import { useHere } from "../organisation";
import { useView } from "../use-view";
import type { ContractList } from "./words";

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

/** What contracts cost, bind and ask for. */
export function Headline({ list, committed }: HeadlineProps) {
  const here = useHere();
  const locale = useLocale();
  const { address } = useView();
  const { currency, counts } = list;
  const { thisYear, nextYear, doingNothing, leaving } = list.headline;
  const print = (amount: number | null) => printShort(amount, currency, locale);
  const href = (show: string) => changed(address, { show, page: null }) || "?";
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
          value: String(counts.due),
          note: `doing nothing costs ${print(doingNothing)}`,
          href: href("due"),
        },
        {
          label: "Ends without successor",
          value: String(counts.unfollowed),
          note: counts.unfollowed ? `${print(leaving)} a year leaves the plan` : "nothing leaves the plan",
          href: href("unfollowed"),
        },
        {
          label: "Deadline missed",
          value: String(counts.missed),
          note: counts.missed ? "renewed by that, to a later end" : "none passed unserved",
          href: href("missed"),
        },
      ]}
    />
  );
}

"use client";
import type { ReactNode } from "react";
import { fiscalYearLabel } from "@/server/planning/fiscal-year";
import type { Decimal } from "@/server/planning/decimal";
import { monthAt, printMonth } from "@/server/planning/month";
import { usualReminderDays } from "@/server/planning/sources/contract";
import { writeAmount } from "../../_parts/amount-text";
import { showMonth } from "../../_parts/dates";
import { Facts } from "../../_parts/detail-panel";
import { useLocale } from "../../_parts/locale";
import { printExact } from "../../_parts/money";
import { useCostChoices, useMilestoneChoices } from "../editing/choices";
import { useHere } from "../organisation";
import classes from "./contracts.module.css";
import { noticeWords, whenWords } from "./deadlines";
import type { ContractAnswer } from "./words";

const billing: Readonly<Record<number, string>> = {
  0: "once, for the whole term",
  1: "monthly",
  3: "quarterly",
  6: "half-yearly",
  12: "yearly",
};

/** What was agreed, in names and values. */
export function Terms({ answer: { contract, row, months, keepers } }: { answer: ContractAnswer }) {
  const here = useHere();
  const locale = useLocale();
  const milestones = useMilestoneChoices();
  const nameOf = (id: string) => milestones.find((one) => one.id === id)?.name ?? id;
  const year = monthAt(months.lastClose + 1);
  const money = (amount: Decimal | null) =>
    amount === null ? null : `${writeAmount(amount, locale)} ${contract.currency}`;
  const agreed: [string, ReactNode][] = [
    ["Fee to leave early", money(contract.terminationFee)],
    ["Most that may be paid", money(contract.maximumValue)],
    ["Paid so far", money(contract.paidToDate)],
    ["Notice is given by", contract.noticeMethod],
    [
      "Notice goes to",
      contract.noticeAddress && <span className={classes.note}>{contract.noticeAddress}</span>,
    ],
    ["Reminders", `${(contract.reminderDays ?? usualReminderDays).join(", ")} days before`],
  ];
  const paid = `${billing[contract.billingMonths] ?? ""}, in ${contract.inAdvance ? "advance" : "arrears"}, ${contract.paymentDays} days to pay`;
  return (
    <Facts
      facts={[
        ["Start", whenWords(contract.start, nameOf)],
        ["First term to", contract.end === null ? "open-ended" : whenWords(contract.end, nameOf)],
        ["Notice", noticeWords(contract)],
        [`Cost ${fiscalYearLabel(year, here)}`, printExact(row.thisYear, months.currency, locale)],
        [
          `Cost ${fiscalYearLabel(monthAt(year + 12), here)}`,
          printExact(row.nextYear, months.currency, locale),
        ],
        ["Currency", contract.currency],
        ["Billed", paid],
        ["Price change", priceWords(contract)],
        ["Owner", keepers.owner],
        ["Deputy", keepers.deputy],
        ["Service", contract.service],
        ["Seats", seatWords(contract)],
        ["Lease", contract.lease ? "yes: finance shows depreciation and interest" : "no"],
        ...agreed.filter(([, value]) => value !== null),
      ]}
    />
  );
}

/** "1,250, of which 975 are in use". */
function seatWords({ seats, usedSeats, trueUp }: ContractAnswer["contract"]): string | null {
  if (seats === null) return usedSeats === null ? null : `${usedSeats} in use`;
  const used = usedSeats === null ? "" : `, ${usedSeats} in use`;
  return `${seats}${used}${trueUp === "year" ? "; those above are paid on each anniversary" : ""}`;
}

function priceWords({
  escalatorPct,
  escalates,
  index,
  indexPlusPct,
  floorPct,
  capPct,
}: ContractAnswer["contract"]): string {
  const when = escalates === "year" ? "every contract year" : "at each renewal";
  if (escalatorPct !== null) return `${escalatorPct} % ${when}`;
  if (index === null) return "none";
  const plus = indexPlusPct === null ? "" : ` + ${indexPlusPct} points`;
  const cap = capPct === null ? "" : `, at most ${capPct} %`;
  return `${index}${plus}, at least ${floorPct ?? 0} %${cap}, ${when}`;
}

/** The priced items with their steps and shares. */
export function Items({
  answer: { contract },
  centreName,
}: {
  answer: ContractAnswer;
  centreName: (id: string) => string;
}) {
  const locale = useLocale();
  const { categories } = useCostChoices();
  const price = (amount: ContractAnswer["contract"]["items"][number]["annualPrice"]) =>
    `${writeAmount(amount, locale)} ${contract.currency}`;
  return contract.items.map((item) => (
    <div key={item.id} className={classes.item}>
      <h4>
        <span>{item.title}</span> <span>{price(item.annualPrice)} a year</span>
      </h4>
      <p>
        {categories.find(({ id }) => id === item.category)?.name ?? item.category} ·{" "}
        {item.shares.length
          ? `shared: ${item.shares.map((share) => `${centreName(share.costCentre)} ${share.weight}`).join(", ")}`
          : centreName(item.costCentre)}
        {item.service && ` · ${item.service}`}
      </p>
      {item.priceSteps.map((step) => (
        <p key={printMonth(step.from)}>
          from {showMonth(step.from)}: {price(step.annualPrice)} a year
        </p>
      ))}
    </div>
  ));
}

"use client";
import type { Outputs } from "../../_trpc/client";
import Link from "next/link";
import type { Column } from "../../_parts/column";
import { DataTable } from "../../_parts/data-table";
import { useLocale } from "../../_parts/locale";
import { StatusMark } from "../../_parts/status-mark";
import { exactAmount } from "../exact-amount";
import { recordHref } from "../records";

type Money = Outputs["closes"]["unassigned"][number];

const hrefOf = (subject: string): string =>
  subject === "actuals" ? "/budget?measure=actual&by=category" : (recordHref(subject) ?? "/budget");

/** What keeps a month open: money without a cost category, with the way to mend it. */
export function UnassignedMoney({ money, isKnown }: { money: readonly Money[]; isKnown: boolean }) {
  const locale = useLocale();
  if (!isKnown) return <p role="status">Looking for money without a cost category …</p>;
  if (money.length === 0)
    return (
      <p>
        <StatusMark tone="good">Every amount up to it has a cost category.</StatusMark>
      </p>
    );
  const columns: Column<Money>[] = [
    {
      id: "title",
      title: "What",
      value: ({ title }) => title,
      show: ({ title, subject }) => <Link href={hrefOf(subject)}>{title}</Link>,
    },
    { id: "rows", title: "Amounts", number: true, value: ({ rows }) => rows },
    {
      id: "amount",
      title: "Sum",
      number: true,
      value: ({ amount }) => amount,
      show: ({ amount, currency }) => exactAmount(amount, currency, locale),
    },
    { id: "currency", title: "Currency", value: ({ currency }) => currency },
  ];
  return (
    <>
      <p>
        <StatusMark tone="bad">
          These have no cost category yet; give them one before the month is closed.
        </StatusMark>
      </p>
      <DataTable
        caption="Money without a cost category"
        columns={columns}
        rows={money}
        rowKey={({ subject, currency }) => `${subject} ${currency}`}
      />
    </>
  );
}

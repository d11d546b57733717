"use client";
import type { Column } from "../../../_parts/column";
import { DataTable } from "../../../_parts/data-table";
import { useLocale } from "../../../_parts/locale";
import { printExact, printNumber } from "../../../_parts/money";
import type { Outputs } from "../../../_trpc/client";
import classes from "../team.module.css";

type Answer = Outputs["budget"]["role"];
type Contractor = Answer["contractors"][number];

const breakEven = ({ comparison }: Contractor): string => {
  if (comparison === null) return "?";
  if (comparison.breakEven === null) return "never";
  return `${comparison.breakEven} ${comparison.breakEven === 1 ? "month" : "months"}`;
};

/** A hire against the contractors who ask for the same role: after how many months the hire is the cheaper one. */
export function Contractors({ answer: { contractors, currency } }: { answer: Answer }) {
  const locale = useLocale();
  const columns: Column<Contractor>[] = [
    { id: "vendor", title: "Vendor", value: (row) => row.vendorName },
    { id: "level", title: "Level", value: (row) => row.card.level },
    {
      id: "day",
      title: "A day",
      number: true,
      value: (row) => Number(row.dayRate),
      show: (row) => `${printNumber(Number(row.dayRate), locale)} ${row.currency}`,
    },
    {
      id: "month",
      title: `A month, ${currency}`,
      number: true,
      value: (row) => row.comparison?.contractor ?? null,
      show: (row) => (row.comparison ? printExact(row.comparison.contractor, currency, locale) : "?"),
    },
    {
      id: "even",
      title: "A hire is cheaper after",
      number: true,
      value: (row) => row.comparison?.breakEven ?? null,
      show: breakEven,
    },
  ];
  return (
    <>
      <h3>Hire or contractor</h3>
      <DataTable
        caption="Contractors for this role against a hire"
        columns={columns}
        rows={contractors}
        rowKey={(row) => row.card.id}
        href={(row) => `/team/rate-cards/${encodeURIComponent(row.card.id)}`}
        empty={<p>No rate card is called so.</p>}
      />
      {contractors.length > 0 && (
        <p className={classes.soft}>
          A contractor&apos;s month is 220 days a year ÷ 12. A hire&apos;s is pay and subscriptions; equipment
          and induction are earned back first.
        </p>
      )}
    </>
  );
}

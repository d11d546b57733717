"use client";
import type { Column } from "../../_parts/column";
import { DataTable } from "../../_parts/data-table";
import { showDay, showDistance } from "../../_parts/dates";
import { useLocale } from "../../_parts/locale";
import { printExact, printShort } from "../../_parts/money";
import { hrefOf } from "./held-in";
import type { AvoidableAnswer } from "./still-avoidable";

type Decision = AvoidableAnswer["decisions"][number];

const most = 8;

/** What has to be decided next, soonest first, and what is bound by letting the day pass. */
export function NextDecisions({ answer }: { answer: AvoidableAnswer }) {
  const locale = useLocale();
  const { decisions, count, monthly, currency, today } = answer;
  const columns: Column<Decision>[] = [
    { id: "title", title: "Record", value: (row) => row.title },
    {
      id: "day",
      title: "Decide by",
      value: (row) => row.decideBy,
      show: (row) => <span title={showDistance(row.decideBy, today)}>{showDay(row.decideBy)}</span>,
    },
    {
      id: "amount",
      title: "Bound after it",
      number: true,
      value: (row) => row.amount,
      show: (row) => (
        <span title={printExact(row.amount, currency, locale)}>
          {printShort(row.amount, currency, locale)}
        </span>
      ),
    },
  ];
  return (
    <>
      <DataTable
        caption="The last days on which money can still be avoided, soonest first"
        columns={columns}
        rows={decisions.slice(0, most)}
        rowKey={(row) => row.subject}
        href={(row) => hrefOf(row.subject)}
        empty={<p>Nothing has to be decided within a year.</p>}
      />
      <p>
        {count > most && `${count - most} more within a year. `}
        {monthly.records > 0 &&
          `${monthly.records} records can be stopped from month to month, ${printShort(monthly.amount, currency, locale)} a month.`}
      </p>
    </>
  );
}

"use client";
import { useQuery } from "@tanstack/react-query";
import { fiscalYearLabel } from "@/server/planning/fiscal-year";
import { parseMonth, printMonth } from "@/server/planning/month";
import { PriceDrift } from "../../../_charts/price-drift";
import type { Column } from "../../../_parts/column";
import { DataTable } from "../../../_parts/data-table";
import { ErrorState } from "../../../_parts/empty-state";
import { useLocale } from "../../../_parts/locale";
import { nothing, printExact, printPct } from "../../../_parts/money";
import { WaitingChart } from "../../../_parts/waiting";
import { type Outputs, useTRPC } from "../../../_trpc/client";
import { useHere } from "../../organisation";
import { useView } from "../../use-view";

type Answer = Outputs["budget"]["priceDrift"];
type Row = Answer["rows"][number];

const most = 15;

/** How prices of contracts drift beside inflation, and which contracts rise beyond it. */
export function DriftPart() {
  const here = useHere();
  const locale = useLocale();
  const { address, set } = useView();
  const asked = parseMonth(address.get("prices") ?? "");
  const year = asked === null ? undefined : printMonth(asked);
  const { data, error } = useQuery(useTRPC().budget.priceDrift.queryOptions({ year }));
  if (error) return <ErrorState happened="Prices could not be compared" remedy={error.message} />;
  if (!data) return <WaitingChart height={220} what="prices" />;
  const label = (of: Answer["year"]) => fiscalYearLabel(of, here);
  const against = data.index ?? "planned inflation";
  const now = here.currentYear;
  return (
    <>
      <PriceDrift
        title={{
          who: here.name,
          what: "yearly change of prices",
          period: `${label(data.years[0]?.year ?? data.year)} to ${label(data.years.at(-1)?.year ?? data.year)}`,
        }}
        finding={findingOf(data, label(data.year), against, locale)}
        against={against}
        columns={data.years.map((column) => ({
          ...column,
          id: printMonth(column.year),
          name: label(column.year),
          isForecast: column.year > now,
        }))}
        onColumn={(id) => set({ prices: id })}
      />
      <DataTable
        caption={`Contracts by what they cost in ${label(data.year)} beyond inflation, against the year before; the first ${most} of ${data.rows.length}`}
        columns={columnsOf(data, locale)}
        rows={data.rows.slice(0, most)}
        rowKey={({ contract }) => contract}
        href={({ contract }) => `/contracts/${encodeURIComponent(contract)}`}
        empty={<p>No contract ran through all of {label(data.year)} and the year before.</p>}
      />
    </>
  );
}

function columnsOf({ currency }: Answer, locale: string): Column<Row>[] {
  const native = (amount: number, of: string) => `${printExact(amount, of, locale)} ${of}`;
  return [
    { id: "title", title: "Contract", value: ({ title }) => title },
    { id: "vendor", title: "Vendor", value: ({ vendorName }) => vendorName },
    {
      id: "before",
      title: "Year before",
      number: true,
      value: ({ before }) => before,
      show: (row) => native(row.before, row.currency),
    },
    {
      id: "after",
      title: "This year",
      number: true,
      value: ({ after }) => after,
      show: (row) => native(row.after, row.currency),
    },
    {
      id: "change",
      title: "Change",
      unit: "%",
      number: true,
      value: ({ change }) => change,
      show: ({ change }) => (Math.abs(change) < 1e-9 ? nothing : printPct(change, locale, true)),
    },
    {
      id: "beyond",
      title: "Beyond inflation",
      unit: currency,
      number: true,
      value: ({ beyond }) => beyond,
      show: ({ beyond }) => printExact(beyond, currency, locale, true),
    },
  ];
}

function findingOf({ years, year }: Answer, label: string, against: string, locale: string): string {
  const of = years.find((one) => one.year === year);
  if (!of || of.prices === null) return `No price of ${label} can be compared with the year before`;
  const beyond = of.prices - of.inflation;
  const word = Math.abs(beyond) < 0.0005 ? "as" : beyond > 0 ? "more than" : "less than";
  return `In ${label} the same contracts cost ${printPct(of.prices, locale, true)}, ${word} ${against} (${printPct(of.inflation, locale, true)}${of.assumed ? ", assumed" : ""})`;
}

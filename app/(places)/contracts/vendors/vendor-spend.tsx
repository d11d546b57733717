"use client";
import { SegmentedControl } from "@mantine/core";
import { useRouter } from "next/navigation";
import { monthAt, monthsFrom, printMonth } from "@/server/planning/month";
import { MonthsStacked } from "../../../_charts/months-stacked";
import { changed } from "../../../_parts/address";
import { showSpan } from "../../../_parts/dates";
import { useHere } from "../../organisation";
import { stackParts } from "../../stack-parts";
import { useView } from "../../use-view";
import type { VendorAnswer } from "./vendor-shown";

const kept = { edit: null, parts: null, q: null, sort: null, page: null, merge: null, show: null };

/** What is spent with a vendor month by month, stacked by category or by service; a click leads to the lines. */
export function VendorSpend({ answer: { row, currency, months } }: { answer: VendorAnswer }) {
  const here = useHere();
  const router = useRouter();
  const { address, set } = useView();
  const by = address.get("parts") === "service" ? "service" : "category";
  if (months.totals.every((amount) => amount === 0))
    return <p>Nothing is spent with {row.name} in the two years before and after the last close.</p>;
  const all = monthsFrom(months.from, monthAt(months.from + months.totals.length - 1));
  return (
    <>
      <SegmentedControl
        size="xs"
        aria-label="Stacked by"
        data={[
          { value: "category", label: "By category" },
          { value: "service", label: "By service" },
        ]}
        value={by}
        onChange={(value) => set({ parts: value === "service" ? value : null })}
      />
      <MonthsStacked
        title={{
          who: row.name,
          what: `spend by ${by}`,
          period: showSpan(months.from, all.at(-1) ?? months.from),
        }}
        currency={currency}
        months={all}
        lastClose={months.lastClose}
        series={stackParts(by === "service" ? months.byService : months.byCategory, by)}
        calendar={here}
        height={220}
        onMonth={(m, part) =>
          router.push(
            `/budget${changed(address, { ...kept, vendor: row.id, by, cell: `${printMonth(m)}~${part ?? ""}` })}`,
          )
        }
      />
    </>
  );
}

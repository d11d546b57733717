"use client";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { printMonth } from "@/server/planning/month";
import { writeAmount } from "../../../_parts/amount-text";
import type { Column } from "../../../_parts/column";
import { showMonth } from "../../../_parts/dates";
import { EmptyState } from "../../../_parts/empty-state";
import { useLocale } from "../../../_parts/locale";
import { useTRPC } from "../../../_trpc/client";
import { RegisterPlace } from "../../editing/register-place";
import { useMay } from "../../organisation";
import { RoleTabs } from "../roles/role-tabs";
import { type BandRow, stateWords } from "./words";

/** All pay bands, with the open one beside the list. */
export function PayBandsPlace({ children }: { children: ReactNode }) {
  const locale = useLocale();
  const [mayAdd, seesPay] = [useMay("edit-records"), useMay("see-salaries")];
  const { data, error } = useQuery(useTRPC().budget.payBands.queryOptions());
  return (
    <RegisterPlace
      base="/team/pay-bands"
      word="pay band"
      plural="pay bands"
      tabs={<RoleTabs />}
      rows={data?.rows}
      error={error}
      columns={columnsOf(locale, seesPay)}
      usual={{ column: "name", descending: false }}
      finding={finding}
      mayAdd={mayAdd}
      closeFirst="Pay bands are"
      empty={<NoBands />}
    >
      {children}
    </RegisterPlace>
  );
}

/** "20 pay bands, 10 of them valid; 3 positions are paid by one". */
function finding(rows: readonly BandRow[]): string {
  const valid = rows.filter(({ state }) => state === "valid").length;
  const seats = rows.reduce((sum, row) => sum + row.seats, 0);
  return `${rows.length} pay bands, ${valid} of them valid; ${seats} ${seats === 1 ? "position is" : "positions are"} paid by one`;
}

function columnsOf(locale: string, seesPay: boolean): Column<BandRow>[] {
  const month = (id: "validFrom" | "validTo", title: string): Column<BandRow> => ({
    id,
    title,
    value: (row) => (row[id] === null ? null : printMonth(row[id])),
    show: (row) => (row[id] === null ? "–" : showMonth(row[id])),
    spare: true,
  });
  const amount = (id: "minimum" | "maximum", title: string): Column<BandRow> => ({
    id,
    title,
    number: true,
    value: (row) => (row[id] === undefined ? null : Number(row[id])),
    show: (row) => (row[id] === undefined ? "?" : writeAmount(row[id], locale)),
  });
  return [
    { id: "name", title: "Pay band", value: (row) => row.name },
    {
      id: "role",
      title: "Role",
      value: (row) => row.roleName,
      show: (row) => row.roleName ?? "all",
      choice: true,
    },
    {
      id: "level",
      title: "Level",
      value: (row) => row.level,
      show: (row) => row.level ?? "all",
      choice: true,
    },
    {
      id: "location",
      title: "Place",
      value: (row) => row.location,
      show: (row) => row.location ?? "all",
      choice: true,
      spare: true,
    },
    ...(seesPay ? [amount("minimum", "Least a year"), amount("maximum", "Most a year")] : []),
    { id: "currency", title: "Currency", value: (row) => row.currency, choice: true, spare: true },
    month("validFrom", "From"),
    month("validTo", "To"),
    { id: "seats", title: "Seats", number: true, value: (row) => row.seats },
    { id: "state", title: "State", value: (row) => stateWords[row.state], choice: true },
  ];
}

const NoBands = () => (
  <EmptyState
    title="No pay bands yet"
    template={<a href="/api/imports/template/pay-bands">Template of pay bands (CSV)</a>}
  >
    What a role is paid a year belongs here, by level and place. A position without a salary is planned at the
    middle of the band that fits it.
  </EmptyState>
);

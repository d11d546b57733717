"use client";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { zero } from "@/server/planning/decimal";
import type { Column } from "../../../_parts/column";
import { DataTable } from "../../../_parts/data-table";
import { Facts } from "../../../_parts/detail-panel";
import { useLocale } from "../../../_parts/locale";
import { printNumber } from "../../../_parts/money";
import { useTRPC } from "../../../_trpc/client";
import { NewInRegister, RegisterDetail } from "../../editing/register-detail";
import { useHere, useMay } from "../../organisation";
import { description, groups, useRateCardKind } from "./rate-card-kind";
import { type RateCardFields, type RateCardRow, rateCardHref, stateWords } from "./words";

const base = "/team/rate-cards";

/** One rate card beside the list, and what the same role costs elsewhere. */
export function RateCardDetail({ id }: { id: string }) {
  const mayEdit = useMay("edit-records");
  return (
    <RegisterDetail
      base={base}
      id={id}
      kind={useRateCardKind()}
      description={description}
      groups={groups}
      mayEdit={() => mayEdit}
      more={() => <More id={id} />}
    />
  );
}

function More({ id }: { id: string }) {
  const { data } = useQuery(useTRPC().budget.rateCard.queryOptions({ id }));
  const locale = useLocale();
  if (!data) return null;
  const { row, others } = data;
  return (
    <>
      <Facts
        facts={[
          [
            "A day",
            `${printNumber(Number(row.dayRate), locale)} ${row.currency}${row.unit === "hour" ? ", 8 hours" : ""}`,
          ],
          ["State", stateWords[row.state]],
          [
            "Vendor",
            <Link key="v" href={`/contracts/vendors/${encodeURIComponent(row.vendor)}`}>
              {row.vendorName}
            </Link>,
          ],
          ["Contract", <ContractName key="c" row={row} />],
        ]}
      />
      <h3>The same role elsewhere</h3>
      <Others rows={others} />
    </>
  );
}

const ContractName = ({ row }: { row: RateCardRow }) =>
  row.isOurContract && row.contract !== null ? (
    <Link href={`/contracts/${encodeURIComponent(row.contract)}`}>{row.contractTitle}</Link>
  ) : (
    (row.contractTitle ?? "–")
  );

function Others({ rows }: { rows: readonly RateCardRow[] }) {
  const locale = useLocale();
  const columns: Column<RateCardRow>[] = [
    { id: "vendor", title: "Vendor", value: (row) => row.vendorName },
    { id: "level", title: "Level", value: (row) => row.level },
    {
      id: "day",
      title: "A day",
      number: true,
      value: (row) => Number(row.dayRate),
      show: (row) => `${printNumber(Number(row.dayRate), locale)} ${row.currency}`,
    },
    { id: "state", title: "State", value: (row) => stateWords[row.state] },
  ];
  return (
    <DataTable
      caption="Other rates for this role"
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      href={(row) => rateCardHref(row.id)}
      empty={<p>No other rate card is called so.</p>}
    />
  );
}

const blank = (currency: string): RateCardFields => ({
  vendor: "",
  role: "",
  level: null,
  education: null,
  minYears: null,
  unit: "day",
  currency,
  rate: zero,
  validFrom: null,
  validTo: null,
  contract: null,
});

/** The form of a rate card that is not there yet. */
export function NewRateCard() {
  const mayAdd = useMay("edit-records");
  const blankCard = blank(useHere().currency);
  return (
    <NewInRegister
      base={base}
      kind={useRateCardKind()}
      description={description}
      groups={groups}
      blank={blankCard}
      mayAdd={mayAdd}
    />
  );
}

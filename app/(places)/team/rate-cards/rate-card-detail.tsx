"use client";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { zero } from "@/server/planning/decimal";
import { changed } from "../../../_parts/address";
import { writeAmount } from "../../../_parts/amount-text";
import type { Column } from "../../../_parts/column";
import { DataTable } from "../../../_parts/data-table";
import { showDay } from "../../../_parts/dates";
import { DetailPanel, Facts } from "../../../_parts/detail-panel";
import { ErrorState } from "../../../_parts/empty-state";
import { useLocale } from "../../../_parts/locale";
import { printNumber } from "../../../_parts/money";
import { type Outputs, useTRPC } from "../../../_trpc/client";
import { EditRecord, NewRecord } from "../../editing/record-edit";
import { RecordPanel } from "../../editing/record-panel";
import { RecordPast } from "../../editing/record-past";
import { useHere, useMay } from "../../organisation";
import { useView } from "../../use-view";
import { RateCardForm } from "./rate-card-form";
import { useRateCardKind } from "./use-rate-cards";
import {
  type RateCardFields,
  type RateCardRow,
  rateCardHref,
  rateCardName,
  stateWords,
  unitWords,
} from "./words";

const useCloseHref = () => `/team/rate-cards${changed(useView().address, { edit: null })}`;

/** One rate card beside the list, and what the same role costs elsewhere. */
export function RateCardDetail({ id }: { id: string }) {
  const { data, error } = useQuery(useTRPC().budget.rateCard.queryOptions({ id }));
  const kind = useRateCardKind();
  const closeHref = useCloseHref();
  const mayEdit = useMay("edit-records");
  const row = data?.row;
  return (
    <RecordPanel
      word="rate card"
      title={row ? rateCardName(row) : null}
      subtitle={row && [row.vendorName, stateWords[row.state]].join(" · ")}
      closeHref={closeHref}
      error={error}
      mayEdit={mayEdit}
      shown={() => data && <Shown answer={data} />}
      form={() => (
        <EditRecord
          kind={kind}
          id={id}
          closeHref={closeHref}
          fields={(editing) => <RateCardForm editing={editing} />}
        />
      )}
    />
  );
}

function Shown({ answer: { row, others } }: { answer: Outputs["budget"]["rateCard"] }) {
  const locale = useLocale();
  const { data: history } = useQuery(useTRPC().rateCards.history.queryOptions({ id: row.id }));
  return (
    <>
      <Facts
        facts={[
          ["Rate", `${writeAmount(row.rate, locale)} ${row.currency} ${unitWords[row.unit]}`],
          [
            "A day",
            `${printNumber(Number(row.dayRate), locale)} ${row.currency}${row.unit === "hour" ? ", 8 hours" : ""}`,
          ],
          [
            "Vendor",
            <Link key="v" href={`/contracts/vendors/${encodeURIComponent(row.vendor)}`}>
              {row.vendorName}
            </Link>,
          ],
          ["Contract", <ContractName key="c" row={row} />],
          ["Level", row.level],
          ["Education", row.education],
          ["Years of experience", row.minYears],
          ["Valid from", row.validFrom && showDay(row.validFrom)],
          ["Valid to", row.validTo && showDay(row.validTo)],
        ]}
      />
      <h3>The same role elsewhere</h3>
      <Others rows={others} />
      <RecordPast entries={history} />
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
  const here = useHere();
  const mayEdit = useMay("edit-records");
  const kind = useRateCardKind();
  const closeHref = useCloseHref();
  return (
    <DetailPanel title="New rate card" closeHref={closeHref} subtitle="What a vendor asks for a role">
      {mayEdit ? (
        <NewRecord
          kind={kind}
          blank={blank(here.currency)}
          closeHref={closeHref}
          hrefOf={rateCardHref}
          fields={(editing) => <RateCardForm editing={editing} />}
        />
      ) : (
        <ErrorState happened="Your role may not add rate cards" remedy="Ask a director or finance." />
      )}
    </DetailPanel>
  );
}

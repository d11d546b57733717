"use client";
import { fiscalYearLabel } from "@/server/planning/fiscal-year";
import { monthAt } from "@/server/planning/month";
import { Facts } from "../../../_parts/detail-panel";
import { useLocale } from "../../../_parts/locale";
import { nothing, printExact } from "../../../_parts/money";
import { StatusMark } from "../../../_parts/status-mark";
import { useQuery } from "@tanstack/react-query";
import { type Outputs, useTRPC } from "../../../_trpc/client";
import { Documents } from "../../editing/documents";
import { RecordPast } from "../../editing/record-past";
import { useHere, useMay } from "../../organisation";
import { useView } from "../../use-view";
import { MergeVendor } from "./merge-vendor";
import { Scorecard } from "./scorecard";
import { VendorContracts } from "./vendor-contracts";
import { VendorSpend } from "./vendor-spend";
import { Certified, Contacts, Uses } from "./vendor-who";
import { WayOut } from "./way-out";
import { riskTones } from "./words";

export type VendorAnswer = Outputs["budget"]["vendor"];

/** Everything that is known of one vendor. */
export function VendorShown({ answer }: { answer: VendorAnswer }) {
  const here = useHere();
  const locale = useLocale();
  const mayEdit = useMay("edit-records");
  const { row, year, currency, vendor } = answer;
  const { address } = useView();
  // Whoever came to merge it finds that first.
  const merging = mayEdit && address.get("merge") !== null;
  const label = (years: number) => fiscalYearLabel(monthAt(year + years * 12), here);
  const print = (amount: number) =>
    amount === 0 ? nothing : `${printExact(amount, currency, locale)} ${currency}`;
  return (
    <>
      <Facts
        facts={[
          [label(-1), print(row.lastYear)],
          [label(0), print(row.thisYear)],
          [label(1), print(row.nextYear)],
          ["Contracts", row.contracts],
          ["Score", row.score === null ? "not reviewed yet" : `${row.score} of 5`],
          [
            "Risk",
            row.risk === null ? (
              "not said yet"
            ) : (
              <StatusMark key="risk" tone={riskTones[row.risk]}>
                {row.risk}
              </StatusMark>
            ),
          ],
          ...(vendor.note === null ? [] : [["Note", vendor.note] as const]),
        ]}
      />
      {merging && <MergeVendor vendor={vendor} />}
      <VendorSpend answer={answer} />
      <VendorContracts answer={answer} />
      <WayOut answer={answer} />
      <Scorecard answer={answer} />
      <Contacts contacts={vendor.contacts} />
      <Uses uses={answer.uses} />
      <Certified people={answer.certified} />
      <Documents kind="vendors" record={row.id} />
      {mayEdit && !merging && <MergeVendor vendor={vendor} />}
      <Past id={row.id} />
    </>
  );
}

function Past({ id }: { id: string }) {
  const { data } = useQuery(useTRPC().vendors.history.queryOptions({ id }));
  return <RecordPast entries={data} />;
}

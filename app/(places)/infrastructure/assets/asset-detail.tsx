"use client";
import { useQuery } from "@tanstack/react-query";
import { fiscalYearLabel } from "@/server/planning/fiscal-year";
import { monthAt } from "@/server/planning/month";
import { changed } from "../../../_parts/address";
import { writeAmount } from "../../../_parts/amount-text";
import { DataIssues } from "../../../_parts/data-issues";
import { showDay, showMonth } from "../../../_parts/dates";
import { Facts } from "../../../_parts/detail-panel";
import { useLocale } from "../../../_parts/locale";
import { nothing, printExact } from "../../../_parts/money";
import { useTRPC } from "../../../_trpc/client";
import { useCostChoices } from "../../editing/choices";
import { EditRecord } from "../../editing/record-edit";
import { RecordLines } from "../../editing/record-lines";
import { RecordPanel } from "../../editing/record-panel";
import { RecordPast } from "../../editing/record-past";
import { useWhenWords } from "../../editing/when-words";
import { useHere, useMay } from "../../organisation";
import { PlannedMonths, partName } from "../../planned-months";
import { recordHref } from "../../records";
import { useView } from "../../use-view";
import { AssetForm } from "./asset-form";
import { useAssetKind } from "./use-assets";
import { type AssetAnswer, stateWords } from "./words";

/** One asset beside the list: what it is worth, its months, its history. */
export function AssetDetail({ id }: { id: string }) {
  const { view, address } = useView();
  const { data, error } = useQuery(useTRPC().budget.asset.queryOptions({ id, view }));
  const kind = useAssetKind();
  const mayEdit = useMay("edit-records");
  const closeHref = `/infrastructure/assets${changed(address, { edit: null })}`;
  const row = data?.row;
  return (
    <RecordPanel
      word="asset"
      title={row?.name ?? null}
      subtitle={row && [row.class, row.location, stateWords[row.state]].filter(Boolean).join(" · ")}
      closeHref={closeHref}
      error={error}
      mayEdit={mayEdit}
      shown={() => data && <Shown answer={data} />}
      form={() => (
        <EditRecord
          kind={kind}
          id={id}
          closeHref={closeHref}
          fields={(editing) => <AssetForm editing={editing} />}
        />
      )}
    />
  );
}

function Shown({ answer }: { answer: AssetAnswer }) {
  const { centres } = useCostChoices();
  const { row, months } = answer;
  const { data: history } = useQuery(useTRPC().assets.history.queryOptions({ id: row.id }));
  return (
    <>
      <Worth answer={answer} />
      <h3>Months</h3>
      {months.totals.some((amount) => amount !== 0) ? (
        <PlannedMonths months={months} title={row.name} />
      ) : (
        <p>It costs nothing in these years.</p>
      )}
      <Described answer={answer} />
      {months.issues.length > 0 && (
        <>
          <h3>Needs a person</h3>
          <DataIssues issues={months.issues} hrefOf={recordHref} />
        </>
      )}
      <h3>Lines of the plan</h3>
      <RecordLines
        months={months}
        nameOf={partName}
        centreName={(id) => centres.find((centre) => centre.id === id)?.name ?? id}
      />
      <RecordPast entries={history} />
    </>
  );
}

function Worth({ answer: { row, asOf, year } }: { answer: AssetAnswer }) {
  const here = useHere();
  const locale = useLocale();
  const currency = row.converted ? here.currency : row.currency;
  const print = (amount: number) =>
    amount === 0 ? nothing : `${printExact(amount, currency, locale)} ${currency}`;
  return (
    <Facts
      facts={[
        ["Price", `${writeAmount(row.price, locale)} ${row.currency}`],
        [`Book value, ${showMonth(asOf)}`, print(row.bookValue)],
        [fiscalYearLabel(year, here), print(row.thisYear)],
        [fiscalYearLabel(monthAt(year + 12), here), print(row.nextYear)],
        [
          "Useful life",
          `${row.usefulLifeMonths} months${row.lifeEnd === null ? "" : `, to ${showMonth(row.lifeEnd)}`}`,
        ],
        [
          "Residual value",
          Number(row.residual) === 0 ? null : `${writeAmount(row.residual, locale)} ${row.currency}`,
        ],
      ]}
    />
  );
}

function Described({ answer: { row } }: { answer: AssetAnswer }) {
  const locale = useLocale();
  const whenWords = useWhenWords();
  const { accumulatedDepreciation: done, asOfMonth, proceeds } = row;
  return (
    <Facts
      facts={[
        ["Bought", whenWords(row.purchase)],
        ["In service from", whenWords(row.inService)],
        [
          "Depreciated so far",
          done && asOfMonth && `${writeAmount(done, locale)} to ${showMonth(asOfMonth)}`,
        ],
        ["Disposed of", row.disposed && whenWords(row.disposed)],
        ["Proceeds", proceeds && `${writeAmount(proceeds, locale)} ${row.currency}`],
        ["Warranty to", row.warrantyEnd && showDay(row.warrantyEnd)],
        ["Technology", row.technology],
        ["Location", row.location],
        ["Cost centre", row.costCentreName],
        ["Asset number", row.assetNumber],
      ]}
    />
  );
}

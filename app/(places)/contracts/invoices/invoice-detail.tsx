"use client";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { changed } from "../../../_parts/address";
import { showDay, showMonth } from "../../../_parts/dates";
import { DetailPanel, Facts } from "../../../_parts/detail-panel";
import { ErrorState } from "../../../_parts/empty-state";
import { useLocale } from "../../../_parts/locale";
import { nothing, printExact } from "../../../_parts/money";
import { StatusMark } from "../../../_parts/status-mark";
import { WaitingTable } from "../../../_parts/waiting";
import { type Outputs, useTRPC } from "../../../_trpc/client";
import { Arithmetic } from "../../editing/arithmetic";
import { useView } from "../../use-view";
import { useTolerance } from "./tolerance";
import { rhythmWords, stateTones, stateWords, whyWords } from "./words";

type Page = Outputs["budget"]["invoice"];
type Side = Page["charged"][number];

/** One result with both rows: what the contract says with its arithmetic, and what was posted with file and line. */
export function InvoiceDetail({ id }: { id: string }) {
  const { view, address } = useView();
  const tolerance = useTolerance();
  const { data, error } = useQuery(useTRPC().budget.invoice.queryOptions({ id, view, tolerance }));
  const closeHref = `/contracts/invoices${changed(address, {})}`;
  return (
    <DetailPanel
      title={data ? `${data.row.vendorName}, ${showMonth(data.row.month)}` : "Result"}
      subtitle={data?.row.contractTitle ?? undefined}
      closeHref={closeHref}
    >
      {error && <ErrorState happened="This result could not be shown" remedy={error.message} />}
      {!data && !error && <WaitingTable rows={8} what="result" />}
      {data && <Shown page={data} />}
    </DetailPanel>
  );
}

function Shown({ page: { row, expected, charged, settledBy } }: { page: Page }) {
  const locale = useLocale();
  const { currency, state, why, rhythm, contract, vendor } = row;
  const print = (amount: number | null) =>
    amount === null ? nothing : `${printExact(amount, currency, locale)} ${currency}`;
  return (
    <>
      <Facts
        facts={[
          [
            "Found",
            <StatusMark key="state" tone={stateTones[state]}>
              {stateWords[state]}
              {why && `: ${whyWords[why]}`}
            </StatusMark>,
          ],
          ["Contract says", print(row.expected)],
          ["Charged", print(row.charged)],
          [
            "Difference",
            row.difference === null
              ? "?"
              : `${printExact(row.difference, currency, locale, true)} ${currency}`,
          ],
          ...(rhythm === null ? [] : [["Read", rhythmWords[rhythm]] as const]),
          [
            "Records",
            <span key="records">
              {contract !== null && <Link href={`/contracts/${encodeURIComponent(contract)}`}>contract</Link>}
              {contract !== null && " · "}
              <Link href={`/contracts/vendors/${encodeURIComponent(vendor)}`}>vendor</Link>
            </span>,
          ],
        ]}
      />
      <h3>What the contract says</h3>
      {expected.length === 0 && <p>{nothingExpected(row)}</p>}
      {expected.map(({ id, title, month, amount, lines, currency: of }) => (
        <section key={id} aria-label={`${title}, ${showMonth(month)}`}>
          <p>
            <strong>
              {title}, {showMonth(month)}: {printExact(amount, of, locale)} {of}
            </strong>
          </p>
          {[...new Set(lines.map(({ line }) => line))].map((line) => (
            <details key={line}>
              <summary>The arithmetic of {line.split("/").at(-1)?.replace("@", ", ")}</summary>
              <Arithmetic id={line} month={month} />
            </details>
          ))}
        </section>
      ))}
      <Postings title="What was charged" postings={charged} currency={currency} />
      {settledBy.length > 0 && (
        <Postings title="What was charged for it before" postings={settledBy} currency={currency} />
      )}
    </>
  );
}

function nothingExpected({ state, contract }: Page["row"]): string {
  if (state === "double") return "Nothing more: what was due here was charged before.";
  return contract === null
    ? "Nothing: no contract is of this vendor and category."
    : "Nothing: no charge is due here.";
}

function Postings({
  title,
  postings,
  currency,
}: {
  title: string;
  postings: readonly Side[];
  currency: string;
}) {
  const locale = useLocale();
  return (
    <>
      <h3>{title}</h3>
      {postings.length === 0 && <p>Nothing was posted.</p>}
      {postings.map((one) => (
        <Facts
          key={one.id}
          facts={[
            [
              "Amount",
              `${one.currency === currency ? printExact(one.minor, currency, locale) : one.amount} ${one.currency}`,
            ],
            ...(one.currency === currency
              ? []
              : [
                  [
                    "In the contract's currency",
                    `${printExact(one.minor, currency, locale)} ${currency}`,
                  ] as const,
                ]),
            ["Month", showMonth(one.month)],
            ["Posted on", one.postingDate === null ? nothing : showDay(one.postingDate)],
            ["Document", one.document ?? nothing],
            ["Text", one.text ?? nothing],
            ["Category, cost centre", `${one.category}, ${one.costCentre}`],
            [
              "From",
              one.file === null ? "typed" : `${one.file}${one.line === null ? "" : `, line ${one.line}`}`,
            ],
          ]}
        />
      ))}
    </>
  );
}

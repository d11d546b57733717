"use client";
import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { printMinor } from "@/server/planning/money";
import { printMonth } from "@/server/planning/month";
import { changed } from "../../../_parts/address";
import type { Column } from "../../../_parts/column";
import { csv } from "../../../_parts/csv";
import { showMonth } from "../../../_parts/dates";
import { save } from "../../../_parts/download";
import { EmptyState } from "../../../_parts/empty-state";
import { useLocale } from "../../../_parts/locale";
import { nothing, printExact, printNumber, unknown } from "../../../_parts/money";
import { RecordList } from "../../../_parts/record-list";
import { StatusMark } from "../../../_parts/status-mark";
import { useTRPCClient } from "../../../_trpc/client";
import { useView } from "../../use-view";
import classes from "../contracts.module.css";
import { useInvoiceQuestion } from "./use-question";
import { type InvoiceAnswer, type InvoiceRow, stateTones, stateWords, whyWords } from "./words";

/** What was charged beside what was agreed, the latest first. */
export function InvoiceList({ answer, openId }: { answer: InvoiceAnswer; openId: string | null }) {
  const { address } = useView();
  const locale = useLocale();
  const client = useTRPCClient();
  const question = useInvoiceQuestion();
  if (answer.from === null)
    return (
      <EmptyState
        title="No ledger to hold contracts to"
        template={<a href="/api/imports/template/actuals">Template of actuals (CSV)</a>}
      >
        Import actuals that name vendors: each posting is then held to what the contract says, and what is
        charged twice, at another price or not at all is found.
      </EmptyState>
    );
  const download = async () => {
    const all = await client.budget.invoicesDownload.query(question);
    save("invoices-against-contracts.csv", "text/csv", csvOf(all.rows));
  };
  return (
    <>
      <RecordList
        noun="results"
        caption="Charges of the ledger beside what contracts say"
        columns={columnsOf(locale)}
        rows={answer.rows}
        rowKey={(row) => row.id}
        href={(row) => `/contracts/invoices/${encodeURIComponent(row.id)}${changed(address, {})}`}
        openKey={openId}
        usual={{ column: "month", descending: true }}
        empty={<p className={classes.none}>None is in that state. Choose another one above, or all.</p>}
      />
      {answer.more > 0 && (
        <p className={classes.soft}>
          The latest {printNumber(answer.rows.length, locale)} are shown; {printNumber(answer.more, locale)}{" "}
          more are in the download.
        </p>
      )}
      <Button variant="subtle" leftSection={<IconDownload size={14} />} onClick={() => void download()}>
        All of these with their ids (CSV)
      </Button>
    </>
  );
}

const amountOf = (amount: number | null, { currency }: InvoiceRow, locale: string): string =>
  amount === null ? nothing : `${printExact(amount, currency, locale)} ${currency}`;

const unitsOf = (amount: number | null, { currency }: InvoiceRow): number | null =>
  amount === null ? null : Number(printMinor(amount, currency));

const columnsOf = (locale: string): Column<InvoiceRow>[] => [
  { id: "vendor", title: "Vendor", value: (row) => row.vendorName },
  {
    id: "contract",
    title: "Contract",
    value: (row) => row.contractTitle,
    show: (row) => row.contractTitle ?? "none",
  },
  { id: "month", title: "Month", value: (row) => printMonth(row.month), show: (row) => showMonth(row.month) },
  {
    id: "found",
    title: "Found",
    value: (row) => stateWords[row.state],
    show: (row) => (
      <span className={classes.due}>
        <StatusMark tone={stateTones[row.state]}>{stateWords[row.state]}</StatusMark>
        {row.why && <span className={classes.soft}>{whyWords[row.why]}</span>}
      </span>
    ),
  },
  {
    id: "expected",
    title: "Contract says",
    number: true,
    spare: true,
    value: (row) => unitsOf(row.expected, row),
    show: (row) => amountOf(row.expected, row, locale),
  },
  {
    id: "charged",
    title: "Charged",
    number: true,
    value: (row) => unitsOf(row.charged, row),
    show: (row) => amountOf(row.charged, row, locale),
  },
  {
    id: "difference",
    title: "Difference",
    number: true,
    value: (row) => unitsOf(row.difference, row),
    show: (row) =>
      row.difference === null ? unknown : printExact(row.difference, row.currency, locale, true),
  },
  { id: "documents", title: "Documents", value: (row) => row.documents.join(", ") || null, spare: true },
];

const exact = (amount: number | null, currency: string): string | null =>
  amount === null ? null : printMinor(amount, currency);

const csvOf = (rows: readonly InvoiceRow[]): string =>
  csv([
    [
      "vendor",
      "contract",
      "title",
      "month",
      "found",
      "why",
      "contract_says",
      "charged",
      "difference",
      "currency",
      "documents",
    ],
    ...rows.map((row) => [
      row.vendorName,
      row.contract,
      row.contractTitle,
      printMonth(row.month),
      stateWords[row.state],
      row.why && whyWords[row.why],
      exact(row.expected, row.currency),
      exact(row.charged, row.currency),
      exact(row.difference, row.currency),
      row.currency,
      row.documents.join("; "),
    ]),
  ]);

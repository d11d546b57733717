"use client";
import Link from "next/link";
import type { Column } from "../../_parts/column";
import { DataTable } from "../../_parts/data-table";
import { useLocale } from "../../_parts/locale";
import { printNumber } from "../../_parts/money";
import { StatusMark } from "../../_parts/status-mark";
import classes from "./imports.module.css";
import { isBill, type KindAnswer, kindHref, kindName, kindOrder } from "./kinds";

interface Step {
  readonly kind: string;
  readonly at: number;
  readonly about: string;
  readonly records: number;
}

// What the plan needs first; the others can follow at any time.
const essential = new Set(["cost-centres", "vendors", "contracts", "cost-history", "positions", "actuals"]);

/** All kinds in their order, with how many records there are. */
export function stepsOf(
  kinds: readonly KindAnswer[],
  present: readonly { readonly kind: string; readonly records: number }[],
): Step[] {
  return kindOrder.map((kind, at) => ({
    kind,
    at: at + 1,
    about: isBill(kind)
      ? "Bills of cloud providers in FOCUS: CSV, CSV.gz or Parquet, several files at once"
      : (kinds.find(({ name }) => name === kind)?.title ?? ""),
    records: present.find((one) => one.kind === kind)?.records ?? 0,
  }));
}

/** What the plan cannot do without and is not there. */
export const missingOf = (steps: readonly Step[]): Step[] =>
  steps.filter(({ kind, records }) => essential.has(kind) && records === 0);

/** Which files in which order, with a template of each, what is there already and what is missing. */
export function FirstSteps({ steps }: { steps: readonly Step[] }) {
  const locale = useLocale();
  const columns: Column<Step>[] = [
    {
      id: "kind",
      title: "In this order",
      value: ({ kind }) => kindName(kind),
      show: ({ at, kind }) => `${at}. ${kindName(kind)}`,
    },
    { id: "about", title: "What it is", value: ({ about }) => about, spare: true },
    {
      id: "records",
      title: "There now",
      number: true,
      value: ({ records }) => records,
      show: (step) => <There step={step} text={printNumber(step.records, locale)} />,
    },
    {
      id: "template",
      title: "Files",
      value: ({ kind }) => kind,
      show: ({ kind, records }) => <Files kind={kind} records={records} />,
    },
  ];
  return (
    <DataTable
      caption="Kinds of files in the order in which they are imported"
      columns={columns}
      rows={steps}
      rowKey={({ kind }) => kind}
    />
  );
}

function There({ step: { kind, records }, text }: { step: Step; text: string }) {
  if (records > 0) return <Link href={kindHref(kind)}>{text}</Link>;
  return essential.has(kind) ? <StatusMark tone="warn">missing</StatusMark> : "–";
}

function Files({ kind, records }: { kind: string; records: number }) {
  if (isBill(kind)) return "from your provider";
  const name = kindName(kind).toLowerCase();
  return (
    <span className={classes.files}>
      <a href={`/api/imports/template/${kind}`} aria-label={`Template of ${name}`}>
        Template
      </a>
      {records > 0 && (
        <a href={`/api/imports/export/${kind}`} aria-label={`Export of ${name}`}>
          Export
        </a>
      )}
    </span>
  );
}

"use client";
import { Checkbox } from "@mantine/core";
import type { Column } from "../../../_parts/column";
import { arrange } from "../../../_parts/column";
import { DataTable } from "../../../_parts/data-table";
import { showDay, showDistance } from "../../../_parts/dates";
import { useLocale } from "../../../_parts/locale";
import { formatFor, printAmount, printExact, printPct, printShort } from "../../../_parts/money";
import { useTableQuery } from "../../../_parts/table-query";
import { recordHref, recordKind } from "../../records";
import { useView } from "../../use-view";
import { writeChosen } from "./asked";
import classes from "./cuts.module.css";
import { breakWord, type Cut, type CutsAnswer } from "./words";

interface CutListProps {
  answer: CutsAnswer;
  chosen: ReadonlySet<string>;
}

const kindOf = ({ subject }: Cut): string => recordKind(subject.slice(0, subject.indexOf("/")));

/** The records that can be stopped, each to be chosen, with the last day and what breaks. */
export function CutList({ answer, chosen }: CutListProps) {
  const locale = useLocale();
  const { set } = useView();
  const { cuts, currency, today } = answer;
  const format = formatFor(
    cuts.map(({ saved }) => saved),
    currency,
    locale,
  );
  const toggle = (subject: string) => {
    const next = chosen.has(subject) ? [...chosen].filter((one) => one !== subject) : [...chosen, subject];
    set({ chosen: writeChosen(next) });
  };
  const columns: Column<Cut>[] = [
    { id: "title", title: "Record", value: (row) => row.title },
    {
      id: "chosen",
      title: "Stop",
      value: (row) => (chosen.has(row.subject) ? 0 : 1),
      show: (row) => (
        <Checkbox
          size="xs"
          aria-label={`Stop ${row.title}`}
          checked={chosen.has(row.subject)}
          onChange={() => toggle(row.subject)}
        />
      ),
    },
    { id: "kind", title: "Kind", value: kindOf, spare: true },
    {
      id: "day",
      title: "Decide by",
      value: (row) => row.decideBy,
      show: (row) => (
        <span className={classes.day} title={showDistance(row.decideBy, today)}>
          {showDay(row.decideBy)}
        </span>
      ),
    },
    {
      id: "saved",
      title: "Saved a year",
      unit: format.unit,
      number: true,
      value: (row) => row.saved,
      show: (row) => (
        <span title={printExact(row.saved, currency, locale)}>{printAmount(row.saved, format)}</span>
      ),
    },
    {
      id: "share",
      title: "With those above",
      number: true,
      value: (row) => row.share,
      show: (row) => printPct(row.share, locale),
      spare: true,
    },
    {
      id: "breaks",
      title: "What breaks",
      value: (row) => row.breaks.length,
      show: (row) => <Breaks cut={row} currency={currency} />,
    },
  ];
  const { query, sort } = useTableQuery(columns);
  return (
    <>
      <DataTable
        caption="What can be stopped by the month, the largest yearly saving first, with the last day to decide and what breaks"
        columns={columns}
        rows={arrange(cuts, columns, query)}
        rowKey={(row) => row.subject}
        href={(row) => recordHref(row.subject) ?? "/budget"}
        sort={query.sort}
        onSort={sort}
      />
      {answer.count > cuts.length && (
        <p className={classes.note}>
          The largest {cuts.length} of {answer.count}.
        </p>
      )}
    </>
  );
}

/** What a cut breaks as far as the records know, and what comes back because of it. */
function Breaks({ cut: { breaks, returns }, currency }: { cut: Cut; currency: string }) {
  const locale = useLocale();
  if (breaks.length === 0) return "nothing that is known";
  return (
    <ul className={classes.breaks}>
      {breaks.slice(0, 3).map((one) => (
        <li key={`${one.what} ${one.subject}`}>{breakWord(one)}</li>
      ))}
      {breaks.length > 3 && <li>and {breaks.length - 3} more</li>}
      {returns > 0 && <li>{printShort(returns, currency, locale)} come back, already taken off</li>}
    </ul>
  );
}

"use client";
import { changed, useAddress } from "../../_parts/address";
import type { Column } from "../../_parts/column";
import { showMoment } from "../../_parts/dates";
import { useLocale } from "../../_parts/locale";
import { RecordList } from "../../_parts/record-list";
import { StatusMark } from "../../_parts/status-mark";
import { exactAmount } from "../exact-amount";
import classes from "./bringing.module.css";
import { stateOf, totalsOf, whoOf } from "./history-words";
import { kindName, type Run } from "./kinds";
import { sumsOf } from "./sums";

// Of a bill the billed amounts stand for it here; the others are in its detail.
const sumWords = (run: Run, locale: string): string =>
  sumsOf(totalsOf(run))
    .filter(({ what }) => what === "amount" || what === "billed")
    .map(({ currency, amount }) => `${exactAmount(amount, currency, locale)} ${currency}`)
    .join(", ");

const count = (id: "rows" | "created" | "updated" | "unchanged" | "refused", title: string): Column<Run> => ({
  id,
  title,
  number: true,
  value: (run) => run[id],
  spare: id === "unchanged",
});

const columnsIn = (locale: string): Column<Run>[] => [
  { id: "file", title: "File", value: ({ file }) => file },
  { id: "kind", title: "Kind", value: ({ kind }) => kindName(kind), choice: true, spare: true },
  {
    id: "when",
    title: "When",
    value: ({ at }) => at.toISOString(),
    show: ({ at }) => <span className={classes.whole}>{showMoment(at)}</span>,
  },
  { id: "by", title: "By", value: whoOf, spare: true },
  count("rows", "Rows"),
  count("created", "New"),
  count("updated", "Changed"),
  count("unchanged", "Unchanged"),
  count("refused", "Refused"),
  {
    id: "sums",
    title: "Sums",
    number: true,
    value: (run) => sumWords(run, locale) || null,
    spare: true,
  },
  { id: "mapping", title: "Mapping", value: ({ mapping }) => mapping, spare: true },
  {
    id: "state",
    title: "State",
    value: (run) => stateOf(run).text,
    show: (run) => <StatusMark tone={stateOf(run).tone}>{stateOf(run).text}</StatusMark>,
    choice: true,
  },
];

/** What was imported, by whom and when, with its counts, sums and what became of it; newest first. */
export function ImportHistory({ runs, openId }: { runs: readonly Run[]; openId: string | null }) {
  const locale = useLocale();
  const { address } = useAddress();
  return (
    <RecordList
      noun="imports"
      caption="Imports, newest first"
      columns={columnsIn(locale)}
      rows={runs}
      rowKey={({ id }) => id}
      href={({ id }) => `/imports${changed(address, { run: id })}`}
      openKey={openId}
      empty={
        <p>
          Nothing was imported yet. Each import is listed here with its sums, what it changed and what was
          refused, and can be undone as a whole.
        </p>
      }
    />
  );
}

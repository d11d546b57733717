"use client";
import type { Column } from "../../_parts/column";
import { showMoment } from "../../_parts/dates";
import { useLocale } from "../../_parts/locale";
import { RecordList } from "../../_parts/record-list";
import { exactAmount } from "../exact-amount";
import { type Answer, kindName, type Run } from "./kinds";
import { sumsOf } from "./sums";

const doors: Readonly<Record<string, string>> = {
  import: "on screen",
  command: "command line",
  api: "API",
  demo: "demo",
};

/** What became of an import, in words. */
function stateOf({ created, updated, refused, mode }: Run): string {
  if (created + updated === 0) return "nothing new";
  if (refused > 0) return "all but the refused";
  return mode === "replace" ? "replaced" : mode === "add" ? "added" : "complete";
}

const isTotals = (totals: unknown): totals is Answer["totals"] =>
  typeof totals === "object" && totals !== null;

// Of a bill the billed amounts stand for it here; the others are in its preview.
const sumWords = (totals: unknown, locale: string): string =>
  sumsOf(isTotals(totals) ? totals : {})
    .filter(({ what }) => what === "amount" || what === "billed")
    .map(({ currency, amount }) => `${exactAmount(amount, currency, locale)} ${currency}`)
    .join(", ");

const count = (id: "rows" | "created" | "updated" | "unchanged", title: string): Column<Run> => ({
  id,
  title,
  number: true,
  value: (run) => run[id],
  spare: id === "unchanged",
});

const columnsIn = (locale: string): Column<Run>[] => [
  { id: "file", title: "File", value: ({ file }) => file },
  { id: "kind", title: "Kind", value: ({ kind }) => kindName(kind), choice: true },
  { id: "when", title: "When", value: ({ at }) => at.toISOString(), show: ({ at }) => showMoment(at) },
  { id: "by", title: "By", value: ({ by, door }) => `${by}, ${doors[door] ?? door}`, spare: true },
  count("rows", "Rows"),
  count("created", "New"),
  count("updated", "Changed"),
  count("unchanged", "Unchanged"),
  {
    id: "refused",
    title: "Refused",
    number: true,
    value: ({ refused }) => refused,
    show: ({ id, refused }) =>
      refused === 0 ? (
        "–"
      ) : (
        <a href={`/api/imports/refused/${id}`} title="Download the refused rows">
          {refused}
        </a>
      ),
  },
  {
    id: "sums",
    title: "Sums",
    number: true,
    value: ({ totals }) => sumWords(totals, locale) || null,
    spare: true,
  },
  { id: "state", title: "State", value: stateOf, choice: true },
];

/** What was imported, by whom and when, with its counts and sums; newest first. */
export function ImportHistory({ runs }: { runs: readonly Run[] }) {
  const locale = useLocale();
  return (
    <RecordList
      noun="imports"
      caption="Imports, newest first"
      columns={columnsIn(locale)}
      rows={runs}
      rowKey={({ id }) => id}
      empty={<p>Nothing was imported yet.</p>}
    />
  );
}

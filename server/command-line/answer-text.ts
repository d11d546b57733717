import type { ImportAnswer } from "../imports/answer";
import type { UnknownText } from "../imports/resolving";

const MOST_REFUSED = 50;
const MOST_ISSUES = 20;
const MOST_UNKNOWN = 20;

const why = {
  title: "above the table",
  total: "totals",
  note: "below the table",
  header: "the header again",
  chosen: "left out by the mapping",
} as const;

const sums = ({ totals }: ImportAnswer): string[] =>
  Object.entries(totals).map(([currency, sum]) =>
    typeof sum === "string"
      ? `Sum ${currency} ${sum}`
      : `Sum ${currency} ${Object.entries(sum)
          .map(([kind, value]) => `${kind} ${value}`)
          .join(", ")}`,
  );

/** Rows that were not taken, by their reason, and what the file's own totals say. */
function leftOut({ leftOut: rows = [], leftOutCount = 0 }: ImportAnswer): string[] {
  if (leftOutCount === 0) return [];
  const reasons = [...new Set(rows.map((row) => why[row.why]))].join(", ");
  const totals = rows.filter((row) => row.why === "total");
  return [
    `${leftOutCount} ${leftOutCount === 1 ? "row" : "rows"} left out: ${reasons}.`,
    ...totals.map(
      ({ line, cells }) => `  line ${line}: ${cells.filter((cell) => cell.trim() !== "").join(" | ")}`,
    ),
  ];
}

const unknown = (names: readonly UnknownText[]): string[] =>
  names
    .filter(({ like }) => like.length > 0)
    .slice(0, MOST_UNKNOWN)
    .map(({ column, text, rows, like }) => {
      const known = like.map(({ id, name }) => (name === id ? id : `${name} (${id})`)).join(", ");
      return `${column} "${text}" in ${rows} ${rows === 1 ? "row" : "rows"}: spelled like ${known}`;
    });

/** What an import did, or would do, in sentences. */
export function sentences(
  answer: ImportAnswer & { readonly unknown?: readonly UnknownText[] },
  preview: boolean,
): string {
  const { rows, created, updated, unchanged, refused, dataIssues, mapping } = answer;
  return [
    ...(mapping ? [`Read by the mapping ${mapping}.`] : []),
    `${answer.file}: ${rows} ${rows === 1 ? "row" : "rows"} of ${answer.kind}${preview ? " (preview, nothing was changed)" : ""}.`,
    `${created} new, ${updated} changed, ${unchanged} unchanged, ${refused.length} refused.`,
    ...refused
      .slice(0, MOST_REFUSED)
      .map(
        ({ file, line, column, value, reason }) =>
          `  ${file ? `${file}, ` : ""}line ${line}${column && `, ${column}`} "${value}": ${reason}`,
      ),
    ...(refused.length > MOST_REFUSED
      ? [`  … and ${refused.length - MOST_REFUSED} more; --json prints them.`]
      : []),
    ...unknown(answer.unknown ?? []),
    ...sums(answer),
    ...leftOut(answer),
    ...dataIssues.slice(0, MOST_ISSUES).map(({ subject, text }) => `${subject}: ${text}`),
    ...(dataIssues.length > MOST_ISSUES
      ? [`… and ${dataIssues.length - MOST_ISSUES} more data issues.`]
      : []),
  ].join("\n");
}

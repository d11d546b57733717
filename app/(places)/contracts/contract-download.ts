import { type Day, printDay } from "@/server/planning/day";
import type { Column } from "../../_parts/column";
import type { ContractRow } from "./words";

const printed = (day: Day | null): string | null => (day === null ? null : printDay(day));

const dayColumn = (id: string, title: string, of: (row: ContractRow) => Day | null): Column<ContractRow> => ({
  id,
  title,
  value: (row) => printed(of(row)),
});

/** What a spreadsheet wants besides: the days by which each contract's dates are told. */
export const downloadedColumns: readonly Column<ContractRow>[] = [
  { id: "id", title: "Id", value: (row) => row.id },
  dayColumn("cancel_by", "cancel_by", (row) => row.nextCancelBy),
  dayColumn("send_by", "send_by", (row) => row.sendBy),
  dayColumn("exercise_by", "exercise_by", (row) => row.exerciseBy),
  dayColumn("earliest_end", "earliest_end", (row) => row.earliestEnd),
  dayColumn("current_term_end", "current_term_end", (row) => row.currentTermEnd),
  dayColumn("last_day", "last_day", (row) => row.lastDay),
  dayColumn("next_deadline", "next_deadline", (row) => row.due?.day ?? null),
  { id: "next_deadline_is", title: "next_deadline_is", value: (row) => row.due?.what ?? null },
  dayColumn("missed", "missed", (row) => row.missed?.cancelBy ?? null),
  dayColumn("renewed_to", "renewed_to", (row) => row.missed?.renewedTo ?? null),
];

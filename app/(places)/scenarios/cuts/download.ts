import { printDay } from "@/server/planning/day";
import { printMinor } from "@/server/planning/money";
import { printMonth } from "@/server/planning/month";
import { csv } from "../../../_parts/csv";
import { save } from "../../../_parts/download";
import { breakWord, type CutsAnswer } from "./words";

/** The list as a file: every cut with its day, its saving and what breaks; then what cannot be saved, by why. */
export function cutsCsv({
  cuts,
  currency,
  runRate,
  goal,
  saved,
  committed,
  sunk,
  later,
}: CutsAnswer): string {
  const print = (amount: number) => printMinor(amount, currency);
  const sum = (name: string, amount: number) => [name, "", "", print(amount), currency, "", ""];
  return csv([
    ["Record", "Id", "Decide by", "Saved a year", "Currency", "Cumulated share", "What breaks"],
    ...cuts.map((cut) => [
      cut.title,
      cut.subject,
      printDay(cut.decideBy),
      print(cut.saved),
      currency,
      cut.share.toFixed(4),
      cut.breaks.map(breakWord).join("; "),
    ]),
    sum("All of these", saved),
    sum("Can be stopped later", later),
    sum("Committed", committed),
    sum("Sunk", sunk),
    sum("Run rate", runRate),
    sum("Goal", goal),
  ]);
}

export const saveCuts = (answer: CutsAnswer): void =>
  save(`cuts-from-${printMonth(answer.by)}.csv`, "text/csv", cutsCsv(answer));

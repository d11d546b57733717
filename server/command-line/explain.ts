import { demand } from "../access/roles";
import { answerExplain, type Explained } from "../budget/explain";
import { printMinor } from "../planning/money";
import { parseMonth, printMonth } from "../planning/month";
import { type Call, type Command, Misuse, nothingAfter, word } from "./command";
import { inInstallation } from "./installation";

async function run(call: Call): Promise<boolean> {
  const line = word(call, 0, "which line to explain: source/record id/item, as plan --by line prints it");
  nothingAfter(call, 1);
  const month = parseMonth(call.option("month") ?? "");
  if (month === null) throw new Misuse("Say --month YYYY-MM.");
  const view = call.option("view") ?? "accrual";
  if (view !== "accrual" && view !== "cash") throw new Misuse("--view is accrual or cash.");
  return inInstallation(async ({ viewer }) => {
    demand(viewer, "read");
    const explained = await answerExplain(line, month, viewer, view);
    if (call.flag("json")) call.print(JSON.stringify({ ...explained, month: printMonth(month) }));
    else {
      call.print(
        `${line} in ${printMonth(month)}: ${explained.currency} ${printMinor(explained.amount, explained.currency)}`,
      );
      for (const { text, value } of explained.addends) call.print(`  ${value} = ${text}`);
      call.print(explained.sentence);
      if (explained.provenance) call.print(cameFrom(explained.provenance));
    }
    return true;
  });
}

/** "Last changed by Ann Lee on 2026-11-03; from contracts.csv, line 17." */
function cameFrom({
  changedBy,
  changedAt,
  file,
  line,
  scenario,
}: NonNullable<Explained["provenance"]>): string {
  const source = file === null ? "typed" : `from ${file}${line === null ? "" : `, line ${line}`}`;
  const changed = `Last changed by ${changedBy} on ${changedAt.toISOString().slice(0, 10)}; ${source}.`;
  return scenario ? `${changed} In the scenario ${scenario.name} changed by ${scenario.byName}.` : changed;
}

/** `explain <line id> --month YYYY-MM`: the arithmetic behind one amount. */
export const explainCommand: Command = {
  usage: ["explain <line id> --month YYYY-MM [--view accrual|cash] [--json]"],
  does: "Says the arithmetic behind one amount of the plan.",
  help: "A line id is source/record id/item or part, as plan --by line prints it.",
  options: { month: { type: "string" }, view: { type: "string" }, json: { type: "boolean" } },
  run,
};

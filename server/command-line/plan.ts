import { demand } from "../access/roles";
import { answerPlan, type PlanAnswer } from "../budget/plan-answer";
import { reading } from "../database/query";
import { Refusal } from "../errors";
import type { View } from "../planning/context";
import { printMinor } from "../planning/money";
import { parseMonth } from "../planning/month";
import { type Dimension, dimensions } from "../planning/plan";
import { findScenario, scenarioNamed } from "../scenarios/store";
import { type Call, type Command, Misuse, nothingAfter } from "./command";
import { inInstallation } from "./installation";

const isDimension = (name: string): name is Dimension => dimensions.some((dimension) => dimension === name);

function dimensionsIn(call: Call): Dimension[] {
  const names = (call.option("by") ?? "").split(",").filter(Boolean);
  return names.map((name) => {
    if (isDimension(name)) return name;
    throw new Misuse(`--by has no "${name}"; there are ${dimensions.join(", ")}.`);
  });
}

function viewIn(call: Call): View {
  const view = call.option("view") ?? "accrual";
  if (view === "accrual" || view === "cash") return view;
  throw new Misuse("--view is accrual or cash.");
}

function questionIn(call: Call) {
  nothingAfter(call, 0);
  const from = parseMonth(call.option("from") ?? "");
  if (from === null) throw new Misuse("Say --from YYYY-MM, a month from 1900 to 2200.");
  const months = Number(call.option("months"));
  if (!Number.isInteger(months) || months < 1 || months > 600)
    throw new Misuse("Say --months N, from 1 to 600.");
  return { from, months, by: dimensionsIn(call), view: viewIn(call) };
}

const isAmounts = (value: string | readonly number[] | undefined): value is readonly number[] =>
  typeof value === "object";

/** One line a row: its keys, then its months, in units and separated by tabs. */
function table(
  { currency, months, rows, total, incomplete, dataIssues }: PlanAnswer,
  by: readonly Dimension[],
): string {
  const lines = rows.map((row) => {
    const own = typeof row.currency === "string" ? row.currency : currency;
    const amounts = isAmounts(row.amounts) ? row.amounts : [];
    const keys = by.map((name) => String(row[name]));
    return [...keys, own, ...amounts.map((amount) => printMinor(amount, own))].join("\t");
  });
  const issues = dataIssues.map(({ kind, subject }) => `${kind}\t${subject}`);
  return [
    [...by, "currency", ...months].join("\t"),
    ...lines,
    `Total ${currency} ${printMinor(total, currency)}${incomplete ? " (incomplete)" : ""}`,
    ...(issues.length ? ["", "Data issues", ...issues] : []),
  ].join("\n");
}

async function run(call: Call): Promise<boolean> {
  const question = questionIn(call);
  const named = call.option("scenario");
  return inInstallation(async ({ viewer }) => {
    demand(viewer, "read");
    const scenario = named === undefined ? {} : { scenario: await scenarioId(named) };
    const answer = await answerPlan(question, { ...viewer, ...scenario });
    call.print(call.flag("json") ? JSON.stringify(answer) : table(answer, question.by));
    return true;
  });
}

/** The id of the scenario of that name. */
async function scenarioId(name: string): Promise<string> {
  const found = (await scenarioNamed(reading, name)) ?? (await findScenario(reading, name));
  if (!found) throw new Refusal("not-found", `There is no scenario "${name}".`);
  return found.id;
}

/** `plan --from YYYY-MM --months N`: the current plan. */
export const planCommand: Command = {
  usage: ["plan --from YYYY-MM --months N [--by a,b] [--view accrual|cash] [--scenario NAME] [--json]"],
  does: "Computes the current plan, or the plan of a scenario.",
  help: `  --from    the first month
  --months  how many months, 1 to 600
  --by      any of ${dimensions.join(", ")}, separated by commas
  --view    accrual (P&L, where nothing is said) or cash
  --scenario  the name of a scenario: its changes are laid over the records
  --json    prints {"currency","from","months","rows","total","incomplete","dataIssues"}, amounts in whole minor units`,
  options: {
    from: { type: "string" },
    months: { type: "string" },
    by: { type: "string" },
    view: { type: "string" },
    scenario: { type: "string" },
    json: { type: "boolean" },
  },
  run,
};

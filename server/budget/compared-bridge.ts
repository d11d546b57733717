import type { Viewer } from "../access/viewer";
import { type Bridge, bridge, type Side } from "../planning/bridge";
import type { Causes } from "../planning/causes";
import { type Line } from "../planning/line";
import { type Dimension, rollUp } from "../planning/plan";
import { type Asked, shownLines } from "./asked";
import type { Compared, CompareQuestion } from "./compare";
import { comparedLines } from "./compared-plan";
import { labelOf } from "./labels";
import { passes } from "./table";

/** One line that differs, and why. */
export interface ComparedBridgeLine {
  readonly id: string;
  readonly label: string;
  readonly source: string;
  readonly record: string;
  readonly difference: number;
  readonly causes: Causes;
  /** Whether its amounts can be explained: not those of a budget, nor of people who may not be seen one by one. */
  readonly opens: boolean;
}

/** Why a plan differs from the first. */
export interface ComparedBridge {
  readonly causes: Bridge["causes"];
  readonly lines: readonly ComparedBridgeLine[];
  /** How many lines differ; `lines` are the largest of them. */
  readonly count: number;
}

const mostLines = 200;

/** The causes of a difference, and the lines that make it. */
export function comparedBridge(
  first: { readonly asked: Asked; readonly plan: Compared },
  other: { readonly asked: Asked; readonly plan: Compared },
  question: CompareQuestion,
  viewer: Pick<Viewer, "role">,
): ComparedBridge {
  if (first.plan.of === "budget" || other.plan.of === "budget") return notSplit(first, other, question);
  const [before, after] = [first, other].map(({ asked }) => sideOf(asked, question, viewer));
  if (!before || !after) return { causes: [], lines: [], count: 0 };
  const { causes, lines } = bridge(before, after, { from: question.from, months: question.months });
  const told = lines.map(
    ({ line, difference, causes: own }): ComparedBridgeLine => ({
      id: line.id,
      label: lineName(line, other.asked, first.asked),
      source: line.source,
      record: line.record,
      difference,
      causes: own,
      opens: !line.record.startsWith("team:"),
    }),
  );
  return { causes, lines: told.sort(bySize).slice(0, mostLines), count: told.length };
}

/** A plan as the viewer may see it, narrowed as the question asks. */
function sideOf(asked: Asked, question: CompareQuestion, viewer: Pick<Viewer, "role">): Side {
  const { portfolio, plan, today, view, forecasts } = asked;
  const narrowed = (lines: readonly Line[]) =>
    lines.filter((line) => passes(line, { view, filters: question.filters, capital: false }));
  return {
    portfolio,
    plan: { ...plan, lines: narrowed(plan.lines) },
    question: { today, view, until: plan.context.until, forecasts },
    shown: (lines) => narrowed(shownLines(lines, portfolio, viewer)),
  };
}

/** A record only one of the plans has keeps its name. */
function lineName(line: Line, after: Asked, before: Asked): string {
  const [own, earlier] = [after, before].map(({ portfolio }) => labelOf(portfolio, "line", line.id));
  return own?.startsWith(line.record) ? (earlier ?? own) : (own ?? line.id);
}

const sizeOf = ({ causes }: ComparedBridgeLine): number =>
  Object.values(causes).reduce((sum, amount) => sum + Math.abs(amount), 0);

const bySize = (a: ComparedBridgeLine, b: ComparedBridgeLine): number =>
  sizeOf(b) - sizeOf(a) || (a.id < b.id ? -1 : 1);

const budgeted: readonly Dimension[] = ["category", "cost-centre", "vendor"];

/** A budget knows no price and no volume: its difference is told by what both can be told apart by, and not split. */
function notSplit(
  first: { readonly asked: Asked; readonly plan: Compared },
  other: { readonly asked: Asked; readonly plan: Compared },
  question: CompareQuestion,
): ComparedBridge {
  const horizon = { from: question.from, months: question.months };
  const differences = new Map<string, { readonly keys: readonly string[]; amount: number }>();
  for (const [{ asked, plan }, sign] of [[other, 1], [first, -1]] as const) {
    const lines = comparedLines(asked, plan, question);
    for (const { keys, amounts, currency } of rollUp({ lines, issues: [] }, question.view, horizon, budgeted).rows) {
      if (currency !== null) continue;
      const known = differences.get(keys.join("\0")) ?? { keys, amount: 0 };
      known.amount += sign * amounts.reduce((sum, amount) => sum + amount, 0);
      differences.set(keys.join("\0"), known);
    }
  } // biome-ignore format: one sum
  const lines = [...differences].flatMap(([key, { keys, amount }]): ComparedBridgeLine[] =>
    amount === 0
      ? []
      : [
          {
            id: key.replaceAll("\0", "/"),
            label: keys
              .map((value, i) => labelOf(first.asked.portfolio, budgeted[i] ?? "line", value))
              .join(" · "),
            source: "",
            record: "",
            difference: amount,
            causes: { "not-split": amount },
            opens: false,
          },
        ],
  );
  const amount = lines.reduce((sum, { difference }) => sum + difference, 0);
  const causes = lines.length === 0 ? [] : [{ cause: "not-split" as const, amount }];
  return { causes, lines: lines.sort(bySize).slice(0, mostLines), count: lines.length };
}

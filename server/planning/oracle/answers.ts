import { expand, type Question } from "../expand";
import { type Line, marksIn } from "../line";
import { monthAt } from "../month";
import type { Portfolio } from "../portfolio";

/** What a person can see of lines up to a month: each one's amounts and marks. */
export function seen(lines: readonly Line[], until: number) {
  const visible = lines.map((line) => {
    const amounts = [...line.amounts.slice(0, Math.max(0, until - line.first + 1))];
    const months = amounts.map((amount, i) =>
      [amount, ...marksIn(line, monthAt(line.first + i)).sort()].join(" "),
    );
    return { id: line.id, costCentre: line.costCentre, converted: line.converted, first: line.first, months };
  });
  return visible
    .filter(({ months }) => months.some((month) => month !== "0"))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The same values as other objects: nothing of them is remembered. */
export const anew = (facts: Portfolio): Portfolio => structuredClone(facts);

/** What a plan shows: its lines up to the month asked for, and its issues. */
export const answer = (facts: Portfolio, asked: Question) => {
  const plan = expand(facts, asked);
  return { lines: seen(plan.lines, asked.until), issues: plan.issues };
};

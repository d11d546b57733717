import type { CostCentre } from "./facts";
import { endOf, type Line, lineId } from "./line";
import { type Currency, roundMinor } from "./money";
import { monthAt } from "./month";

/**
 * A cost centre's vacancy rate as a negative line of its own for each category of its positions: so many per cent of their
 * pay (not of what their exit costs), conservingly rounded.
 */
export function vacancyRateLines(
  lines: readonly Line[],
  costCentres: ReadonlyMap<string, CostCentre>,
  reporting: Currency,
): Line[] {
  const rated = [...costCentres.values()].filter(({ vacancyRatePct }) => Number(vacancyRatePct ?? 0) !== 0);
  if (rated.length === 0) return [];
  const people = lines.filter(isPay);
  return rated.flatMap((centre) => {
    const pay = people.filter((line) => line.costCentre === centre.id);
    const categories = [...new Set(pay.map((line) => line.category))].sort();
    return categories.map((category) =>
      vacancyRateLine(
        centre,
        category,
        pay.filter((line) => line.category === category),
        reporting,
      ),
    );
  });
}

/** What a vacancy rate is a share of: pay, not what an exit costs. */
export const isPay = (line: Line): boolean =>
  line.source === "positions" && line.converted && !line.item.startsWith("exit");

function vacancyRateLine(
  centre: CostCentre,
  category: string,
  pay: readonly Line[],
  currency: Currency,
): Line {
  const first = monthAt(Math.min(...pay.map((line) => line.first)));
  const amounts = new Float64Array(Math.max(...pay.map(endOf)) - first);
  for (const line of pay)
    line.amounts.forEach((amount, i) => {
      amounts[line.first - first + i] = (amounts[line.first - first + i] ?? 0) + amount;
    });
  conserve(amounts, -Number(centre.vacancyRatePct) / 100);
  const header = {
    source: "positions" as const, record: "vacancy-rate", item: `${category}@${centre.id}`, part: "salary" as const,
    nature: "operating" as const, category, costCentre: centre.id, vendor: "", service: "", team: "", initiative: "",
    currency, people: true,
  }; // biome-ignore format: one header
  return { ...header, id: lineId(header), converted: true, first, amounts, marks: [] };
}

/** Scales whole amounts in place so that their running total stays the rounded exact one. */
function conserve(amounts: Float64Array, factor: number) {
  let [running, before] = [0, 0];
  for (let i = 0; i < amounts.length; i++) {
    running += amounts[i] ?? 0;
    const rounded = roundMinor(running * factor);
    amounts[i] = rounded - before;
    before = rounded;
  }
}

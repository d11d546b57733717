import { decimal } from "./decimal";
import type { CostCentre } from "./facts";
import { endOf, type Line, lineId } from "./line";
import { roundMinor } from "./money";
import { monthAt } from "./month";

/** A cost centre's vacancy rate as a negative line of its own: so many per cent of its salaries, conservingly rounded. */
export function vacancyRateLines(
  lines: readonly Line[],
  costCentres: ReadonlyMap<string, CostCentre>,
): Line[] {
  const rated = [...costCentres.values()].filter(
    (centre) => Number(centre.vacancyRatePct ?? decimal(0)) !== 0,
  );
  return rated.flatMap((centre) => {
    const salaries = lines.filter(
      (line) => line.source === "positions" && line.costCentre === centre.id && line.converted,
    );
    return salaries.length ? [vacancyRateLine(centre, salaries)] : [];
  });
}

function vacancyRateLine(centre: CostCentre, salaries: readonly Line[]): Line {
  const first = monthAt(Math.min(...salaries.map((line) => line.first)));
  const amounts = new Float64Array(Math.max(...salaries.map(endOf)) - first);
  for (const line of salaries)
    line.amounts.forEach((amount, i) => {
      amounts[line.first - first + i] = (amounts[line.first - first + i] ?? 0) + amount;
    });
  conserve(amounts, -Number(centre.vacancyRatePct) / 100);
  const [model] = salaries as [Line];
  const header = { ...model, record: "vacancy-rate", item: centre.id, team: "", marks: [] };
  return { ...header, id: lineId(header), first, amounts };
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

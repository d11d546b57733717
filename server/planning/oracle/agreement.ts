import { noForecasts } from "../context";
import type { Day } from "../day";
import { decimal } from "../decimal";
import { computed } from "../example-plans";
import { costCentre, initiative, inMonth, portfolio, type Records } from "../examples";
import type { Question } from "../expand";
import { firstDayOf } from "../day";
import type { Line } from "../line";
import type { Month } from "../month";
import type { Benefit } from "../sources/initiative";
import { fraction } from "./fraction";
import { type Ledgers, wrongMonths } from "./ledger";
import { priceIndex, reference, referenceBands } from "./reference-tables";
import type { World } from "./world";

/** What the engine and the oracle are both asked. */
export interface Asked {
  readonly today: Day;
  readonly view: World["view"];
  readonly lastClose: Month;
  /** The month in which an initiative's benefit ends the record; null: none does. */
  readonly wish: Month | null;
}

export const until = inMonth("2031-12");
const holidays = [firstDayOf(inMonth("2026-05")), firstDayOf(inMonth("2027-01"))];
const assumptions = {
  inflationPct: decimal("2.5"),
  renewalUpliftPct: new Map([["software", decimal("4")]]),
  raiseMonth: 4,
  holidays,
};

/** The oracle's world. */
export const worldOf = (asked: Asked): World => ({
  ...asked,
  ...assumptions,
  until,
  reporting: "GBP",
  payBands: referenceBands,
  rates: reference,
  indices: priceIndex,
  upliftPct: (category) => (category === "software" ? "4" : "0"),
  taxPct: (centre) => (centre === "TAXED" ? "7.5" : null),
});

/** The same world as a portfolio around some records. */
export function around(records: Records, asked: Asked, action: Benefit["action"], target: string) {
  const ending =
    asked.wish === null
      ? []
      : [
          initiative({
            id: "WISH",
            start: firstDayOf(asked.wish),
            durationMonths: 1,
            benefits: [{ action, target, remainingPct: null }],
          }),
        ];
  return portfolio({
    ...records,
    initiatives: [...(records.initiatives ?? []), ...ending],
    costCentres: [costCentre("IT"), costCentre("TAXED", { irrecoverableTaxPct: decimal("7.5") })],
    rates: reference,
    payBands: referenceBands,
    indices: priceIndex,
    assumptions,
    lastClose: asked.lastClose,
  });
}

export const questionOf = ({ today, view }: Asked): Question => ({
  today,
  view,
  until,
  forecasts: noForecasts,
});

/** Where the engine's lines, computed fast and exactly, differ from the oracle's ledgers. Empty: they agree, month by month. */
export function differences(
  facts: ReturnType<typeof portfolio>,
  question: Question,
  ledgers: Ledgers,
): string[] {
  return (["fast", "exact"] as const).flatMap((way) => {
    const lines = computed(facts, question, way).flatMap(({ expanded }) => expanded.lines);
    const early = way === "fast" ? fraction(1_000_001n, 10n ** 12n) : fraction(0);
    const known = new Set(lines.map((line) => line.id));
    const missing = [...ledgers].filter(([id, ledger]) => !known.has(id) && worthSaying(ledger));
    return [
      ...missing.map(([id]) => `${way}: ${id} is missing`),
      ...lines.flatMap((line) => wrongIn(line, ledgers, early).map((text) => `${way}: ${line.id}: ${text}`)),
    ];
  });
}

const worthSaying = (ledger: ReadonlyMap<number, { readonly top: bigint }>): boolean =>
  [...ledger.values()].some(({ top }) => top !== 0n);

function wrongIn(line: Line, ledgers: Ledgers, early: ReturnType<typeof fraction>): string[] {
  const ledger = ledgers.get(line.id) ?? new Map<never, never>();
  const outside = [...ledger].filter(
    ([month, { top }]) => top !== 0n && (month < line.first || month >= line.first + line.amounts.length),
  );
  return [
    ...outside.map(([month]) => `month ${month} is outside the line`),
    ...wrongMonths([...line.amounts], ledger, line.first, early),
  ];
}

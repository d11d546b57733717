import type { Transaction } from "@/server/database/transaction";
import type { Change } from "@/server/planning/change";
import { decimal } from "@/server/planning/decimal";
import { addToMonth } from "@/server/planning/month";
import type { Facts } from "@/server/planning/portfolio";
import { writeChanges } from "@/server/scenarios/changes-store";
import { createScenario } from "@/server/scenarios/store";
import type { Calendar } from "./calendar";
import { origin } from "./saving";

/** A scenario as it is told: its name, why, and its changes in their order. */
export interface DemoScenario {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  readonly changes: readonly Change[];
}

export const tightYear = "demo-tight-year";

/** What the director plays through: the exit two quarters later, and a year with less money. Nothing of it is among the records. */
export const scenariosOn = (calendar: Calendar, facts: Facts): DemoScenario[] => [
  exitLater("demo-exit-later", facts),
  tight(tightYear, calendar, facts),
];

const exitLater = (id: string, { initiatives }: Facts): DemoScenario => ({
  id,
  name: "Exit two quarters later",
  note: "The migration partner is late. What does the hall cost until then, and whom do we keep longer?",
  changes: [
    { id: `${id}-1`, act: "move", kind: "milestones", record: "dc-exit", path: ["date"], months: 6, days: 0 },
    {
      id: `${id}-2`,
      act: "amend",
      kind: "initiatives",
      record: "R-04",
      path: ["durationMonths"],
      value: 12,
      was: initiatives.get("R-04")?.durationMonths,
    },
    { id: `${id}-3`, act: "assume", what: "inflation", of: "services-prices", from: null, pct: decimal(4) },
  ],
});

function tight(id: string, { year }: Calendar, { contracts, positions }: Facts): DemoScenario {
  const unsure = unsureSeat({ positions });
  return {
    id,
    name: "Tight year",
    note: "Smaller raises, one seat fewer, open seats filled later, one planning board instead of two.",
    changes: [
      {
        id: `${id}-1`,
        act: "assume",
        what: "raise",
        of: "",
        from: addToMonth(year, 12),
        pct: decimal(2),
      },
      { id: `${id}-2`, act: "assume", what: "vacancy-probability", of: "", from: null, pct: decimal(50) },
      { id: `${id}-3`, act: "remove", kind: "positions", record: unsure },
      {
        id: `${id}-4`,
        act: "amend",
        kind: "contracts",
        record: "C-1204",
        path: ["decision"],
        value: "end",
        was: contracts.get("C-1204")?.decision,
      },
    ],
  };
}

/** The open seat that may stay empty. */
export function unsureSeat({ positions }: Pick<Facts, "positions">): string {
  const seat = [...positions.values()].find(
    ({ vacant, probabilityPct }) => vacant && probabilityPct === "50",
  );
  if (!seat) throw new Error("no open position stands at 50 %");
  return seat.id;
}

/** Writes the scenarios with their changes. */
export async function saveScenarios(tx: Transaction, scenarios: readonly DemoScenario[]): Promise<void> {
  for (const { id, name, note, changes } of scenarios) {
    await createScenario(tx, id, { name, note, base: null }, origin);
    await writeChanges(
      tx,
      id,
      changes.map((change) => ({ off: false, change })),
      origin,
      `${changes.length} changes`,
    );
  }
}

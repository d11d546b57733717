// What a scenario costs beside the whole plan computed anew, in one run on one computer, over the large organisation.
import { inMilliseconds, median, report, timed } from "../launch/measure";
import type { Change } from "./change";
import { noForecasts } from "./context";
import { decimal } from "./decimal";
import { expand, type Question } from "./expand";
import { month, monthAt } from "./month";
import { rollUp } from "./plan";
import type { Portfolio } from "./portfolio";
import { referenceOrganisation, referenceToday } from "./reference-organisation";
import { layScenario } from "./scenario";

const horizon = { from: month(2026, 1), months: 60 };
const until = monthAt(horizon.from + horizon.months - 1);
const question: Question = { today: referenceToday, view: "accrual", until, forecasts: noForecasts };
const facts = referenceOrganisation("L");
const totals = (portfolio: Portfolio) =>
  rollUp(expand(portfolio, question), "accrual", horizon, ["category"]);

/** One in a hundred contracts with another escalator, one in fifty positions 91 days later, one in 33 initiatives dropped. */
function changes(n: number, run: number, isShocked: boolean): Change[] {
  const some = (ids: Iterable<string>, one: number) => [...ids].filter((_, i) => i % one === n);
  const name = (what: string, id: string) => ({ id: `${run}/${n}/${what}/${id}`, record: id });
  return [
    ...some(facts.facts.contracts.keys(), 100).map(
      (id): Change => ({
        ...{ ...name("c", id), act: "amend", kind: "contracts", path: ["escalatorPct"] },
        ...{ value: decimal(3 + (run % 7)), was: null },
      }),
    ),
    ...some(facts.facts.positions.keys(), 50).map(
      (id): Change => ({
        ...{ ...name("p", id), act: "move", kind: "positions", path: ["start"], months: 0, days: 91 + run },
      }),
    ),
    ...some(facts.facts.initiatives.keys(), 33).map(
      (id): Change => ({
        ...{ ...name("i", id), act: "remove", kind: "initiatives" },
      }),
    ),
    ...(isShocked
      ? [
          {
            id: `${run}/${n}/r`,
            act: "assume",
            what: "rate-shock",
            of: "EUR",
            from: null,
            pct: decimal(10),
          } as const,
        ]
      : []),
  ];
}

/** The same records as new values, so that nothing about them is remembered. */
const anew = (): Portfolio => ({
  ...facts,
  facts: {
    ...facts.facts,
    contracts: new Map([...facts.facts.contracts].map(([id, fact]) => [id, { ...fact }])),
    positions: new Map([...facts.facts.positions].map(([id, fact]) => [id, { ...fact }])),
    initiatives: new Map([...facts.facts.initiatives].map(([id, fact]) => [id, { ...fact }])),
  },
});

const times = { whole: [] as number[], one: [] as number[], ten: [] as number[] };
const [warmUp, runs] = [6, 9];
for (let run = -warmUp; run < runs; run++) {
  if (run === 0) for (const list of Object.values(times)) list.length = 0;
  const fresh = anew();
  times.whole.push(timed(() => totals(fresh)));
  totals(facts);
  times.one.push(timed(() => totals(layScenario(facts, changes(11, run + warmUp, false)))));
  times.ten.push(
    timed(() => {
      for (let n = 0; n < 10; n++) totals(layScenario(facts, changes(n, run + warmUp, n < 2)));
    }),
  );
}

const whole = median(times.whole);
const say = (what: string, measured: number, parts: number, most: number) =>
  report({
    what: `L: ${what}`,
    measured: inMilliseconds(measured),
    ratio: `${(measured / parts / whole).toFixed(2)} × the whole anew${parts > 1 ? " each" : ""}`,
    aim: `aim ≤ ${most} ms`,
    met: measured <= most,
  });
console.log("Scenarios over the large organisation: laid, expanded, totals by category over 60 months.");
report({ what: "L: the whole plan anew", measured: inMilliseconds(whole), ratio: "", aim: "", met: null });
say(`one scenario of ${changes(11, 0, false).length} changes`, median(times.one), 1, 20);
say("ten scenarios, two with a shock of rates", median(times.ten), 10, 150);

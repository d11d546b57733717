// Five thousand people with forty thousand skill entries: a window of the matrix, a map of coverage, and the limit they are held to.
import { inMilliseconds, median, quantile, report, timed } from "../launch/measure";
import { windowOf } from "../budget/skills-matrix";
import { carriers, holdersByMonth } from "./bus-factor";
import { manySkills } from "./many-skills";
import { referenceToday } from "./reference-organisation";
import { skillIndex } from "./skill-index";
import { levelOf } from "./skill-level";

const MOST = 200;
const ROUNDS = 25;
const today = referenceToday;
const viewer = { userId: null, name: "benchmark", role: "director", teams: [], door: "command" } as const;
const filter = { team: null, role: null, family: null, person: "", skill: "", skills: "known" } as const;

/** The limit: every entry looked up once by person and skill and added up. */
function limit(portfolio: ReturnType<typeof manySkills>): number {
  const { byPerson } = skillIndex(portfolio.personSkills);
  let sum = 0;
  for (const own of byPerson.values()) for (const entry of own.values()) sum += levelOf(entry) ?? 0;
  return sum;
}

/** The same records as new values, so that nothing about them is remembered: what the first question after a change costs. */
const fresh = (portfolio: ReturnType<typeof manySkills>) => ({
  ...portfolio,
  people: new Map(portfolio.people),
  personSkills: new Map(portfolio.personSkills),
});

const portfolio = manySkills({ people: 5_000, skills: 200, entries: 40_000 });
const cold: number[] = [];
const scrolled: number[] = [];
const sorted: number[] = [];
const covered: number[] = [];
const least: number[] = [];
let bytes = 0;

for (let round = -5; round < ROUNDS; round++) {
  if (round === 0) for (const list of [cold, scrolled, sorted, covered, least]) list.length = 0;
  const anew = fresh(portfolio);
  const at = (row: number, order: "name" | "gap" = "name") =>
    windowOf(
      anew,
      { ...filter, order, rows: { from: row, count: 50 }, columns: { from: (round + 5) % 150, count: 50 } },
      viewer,
      { today, self: null },
    );
  cold.push(timed(() => at(0)));
  scrolled.push(timed(() => at(50 * (round + 6))));
  sorted.push(timed(() => at(0, "gap")));
  bytes = JSON.stringify(at(200)).length;
  covered.push(
    timed(() => {
      carriers(anew, "technology", { level: 3, day: today });
      holdersByMonth(anew, { level: 3, day: today, months: 13 });
    }),
  );
  least.push(timed(() => limit(anew)));
}

const times = (of: readonly number[]) =>
  `${(median(of) / median(least)).toFixed(1)} × looking every entry up once`;
const say = (what: string, of: readonly number[]) =>
  report({
    what,
    measured: inMilliseconds(quantile(of, 0.95)),
    ratio: times(of),
    aim: `aim ≤ ${MOST} ms`,
    met: quantile(of, 0.95) <= MOST,
  });

report({
  what: `${portfolio.people.size} people, ${portfolio.skills.size} skills, ${portfolio.personSkills.size} entries: the limit`,
  ...{ measured: inMilliseconds(median(least)), ratio: "", aim: "", met: null },
});
say("first window of 50 × 50 after a change", cold);
say("the next window while one scrolls", scrolled);
say("sorted by the widest gap", sorted);
say("who carries which technology, thirteen months ahead", covered);
report({
  what: "a window on its way to the browser",
  ...{
    measured: `${Math.round(bytes / 1_024)} kB`,
    ratio: "",
    aim: "aim ≤ 150 kB",
    met: bytes <= 150 * 1_024,
  },
});

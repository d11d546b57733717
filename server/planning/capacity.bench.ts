// The capacity of five thousand people over eighteen months, anew and as a map, beside the whole plan of the large organisation.
import { inMilliseconds, median, report, timed } from "../launch/measure";
import { type Capacity, capacityOf } from "./capacity";
import { cellOf } from "./capacity-cell";
import { rowsBy, rowsBySkill } from "./capacity-rows";
import { noForecasts } from "./context";
import { addDays, firstDayOf } from "./day";
import { decimal } from "./decimal";
import { Dice } from "./dice";
import { absence, effort, runWork, supportDemand } from "./example-work";
import { byId, initiative, onDay, person, portfolio, position } from "./examples";
import { contextOf, expand, type Question } from "./expand";
import { month, monthAt } from "./month";
import type { Portfolio } from "./portfolio";
import { referenceOrganisation } from "./reference-organisation";
import type { PersonSkill } from "./skill";
import { isLevel } from "./skill-level";

const people = 5_000;
const teams = 60;
const roles = ["agent", "desktop", "engineer", "network", "database", "security", "cloud", "lead"];
const skills = 200;
const first = month(2026, 11);
const question: Question = {
  ...{ today: onDay("2026-11-22"), view: "accrual", until: monthAt(first + 17), forecasts: noForecasts },
};

function skillsOf(n: number, dice: Dice): PersonSkill[] {
  const own = new Set(Array.from({ length: 8 }, () => `S-${dice.whole(0, skills - 1)}`));
  return [...own].map((skill) => {
    const level = dice.whole(0, 4);
    return {
      ...{ id: `H-${n}/${skill}`, version: 1, person: `H-${n}`, skill, level: isLevel(level) ? level : 0 },
      ...{ selfLevel: null, verifiedBy: null, verifiedOn: null, specialist: false },
    };
  });
}

/** Five thousand people with seats, three absences and eight skills each; three hundred initiatives of three efforts. */
function large(): Portfolio {
  const dice = new Dice(7, ["GBP"]);
  const all = Array.from({ length: people }, (_, n) => n);
  const team = (n: number) => `T-${n % teams}`;
  const start = () => addDays(firstDayOf(first), dice.whole(-900, 300));
  return {
    ...portfolio({
      people: all.map((n) => person({ id: `H-${n}`, name: `Person ${n}`, team: team(n) })),
      positions: all.map((n) =>
        position({
          ...{
            id: `P-${n}`,
            team: team(n),
            role: roles[n % roles.length] ?? null,
            person: `H-${n}`,
            start: start(),
          },
          ...{ rampUpMonths: dice.whole(0, 6), fte: decimal(dice.one(["1", "1", "0.8", "0.6"])) },
        }),
      ),
      initiatives: Array.from({ length: 300 }, (_, n) =>
        initiative({
          ...{ id: `I-${n}`, start: addDays(firstDayOf(first), dice.whole(-200, 500)), durationMonths: 9 },
          efforts: [
            effort(dice.whole(10, 300), { team: team(n) }),
            effort(dice.whole(10, 300), { team: null, role: roles[n % roles.length] ?? null }),
            effort(dice.whole(10, 300), { team: null, skill: `S-${n % skills}`, level: 3 }),
          ],
        }),
      ),
    }),
    absences: byId(
      all.flatMap((n) =>
        [0, 1, 2].map((k) => {
          const from = addDays(firstDayOf(first), dice.whole(-30, 500));
          return absence({ id: `A-${n}-${k}`, person: `H-${n}`, from, to: addDays(from, dice.whole(0, 14)) });
        }),
      ),
    ),
    runWork: byId(
      Array.from({ length: 240 }, (_, n) =>
        runWork({ id: `R-${n}`, team: team(n), hoursPerMonth: decimal(dice.whole(20, 900)) }),
      ),
    ),
    supportDemand: byId(
      Array.from({ length: teams * 24 }, (_, n) =>
        supportDemand({
          ...{ id: `D-${n}`, team: team(n), month: monthAt(first - 24 + Math.floor(n / teams)) },
          contacts: decimal(dice.whole(100, 5_000)),
        }),
      ),
    ),
    personSkills: byId(all.flatMap((n) => skillsOf(n, dice))),
  };
}

const stored = large();
/** As it is once an absence was entered: whatever has to do with people's time is asked anew. */
const anew = (): Portfolio => ({ ...stored, absences: new Map(stored.absences) });
const ask = (of: Portfolio): Capacity =>
  capacityOf(of, contextOf(of, question).context, { from: first, months: 18 });

const reference = referenceOrganisation("L");
const whole = () => expand({ ...reference, facts: copied(reference) }, question);
const copied = ({ facts }: Portfolio): Portfolio["facts"] => ({
  ...facts,
  contracts: new Map([...facts.contracts].map(([id, fact]) => [id, { ...fact }])),
  positions: new Map([...facts.positions].map(([id, fact]) => [id, { ...fact }])),
});

const times = {
  whole: [] as number[],
  anew: [] as number[],
  teams: [] as number[],
  roles: [] as number[],
  skills: [] as number[],
  cell: [] as number[],
};
const [warmUp, runs] = [4, 9];
for (let run = -warmUp; run < runs; run++) {
  if (run === 0) for (const list of Object.values(times)) list.length = 0;
  times.whole.push(timed(whole));
  const fresh = anew();
  let capacity: Capacity | null = null;
  times.anew.push(timed(() => (capacity = ask(fresh))));
  const known = capacity ?? ask(fresh);
  times.teams.push(timed(() => rowsBy("team", known)));
  times.roles.push(timed(() => rowsBy("role", known)));
  times.skills.push(timed(() => rowsBySkill(known)));
  times.cell.push(timed(() => cellOf(known, "team", "T-7", 3)));
}

const beside = median(times.whole);
const say = (what: string, measured: number, most: number) =>
  report({
    what: `5,000 people: ${what}`,
    measured: inMilliseconds(measured),
    ratio: `${(measured / beside).toFixed(2)} × the lines of organisation L`,
    aim: `aim ≤ ${most} ms`,
    met: measured <= most,
  });
console.log(`Capacity of ${people} people with ${stored.personSkills.size} skills over 18 months.`);
say("time and work, anew", median(times.anew), 200);
say("by team", median(times.teams), 50);
say("by role", median(times.roles), 50);
say("by skill", median(times.skills), 200);
say("one cell", median(times.cell), 50);

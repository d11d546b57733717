import { addDays, type Day } from "@/server/planning/day";
import type { Level, PersonSkill } from "@/server/planning/skill";
import { blankEntry, personSkillId } from "@/server/planning/skill-level";

interface Told {
  readonly person: string;
  readonly skill: string;
  readonly level: Level;
  readonly by: string;
  readonly specialist?: boolean;
}

/** Nobody else is to know it: orders are exchanged by what one person knows, and one who leaves takes the SIEM along. */
const only: Readonly<Record<string, readonly string[]>> = {
  "order-exchange": ["yannick.dubois"],
  "data-hall": ["geoff.larkin"],
  "penetration-testing": ["katya.morozova"],
  "security-monitoring": ["zainab.yusuf", "tim.ellery"],
  "genai-chatbots": [],
  "google-data": ["wout.de.smet"],
};

const stories: readonly Told[] = [
  { person: "yannick.dubois", skill: "order-exchange", level: 4, by: "lotte.verhaegen", specialist: true },
  { person: "femke.maes", skill: "order-exchange", level: 1, by: "lotte.verhaegen" },
  { person: "geoff.larkin", skill: "data-hall", level: 4, by: "priya.nandakumar", specialist: true },
  { person: "katya.morozova", skill: "penetration-testing", level: 3, by: "marcus.idowu", specialist: true },
  { person: "zainab.yusuf", skill: "security-monitoring", level: 4, by: "marcus.idowu", specialist: true },
  { person: "tim.ellery", skill: "security-monitoring", level: 3, by: "marcus.idowu" },
  { person: "wout.de.smet", skill: "google-data", level: 3, by: "lotte.verhaegen", specialist: true },
  { person: "viktor.sandell", skill: "cloud-migration", level: 4, by: "priya.nandakumar", specialist: true },
  { person: "naomi.fielding", skill: "cloud-migration", level: 3, by: "priya.nandakumar" },
  { person: "stefan.rusu", skill: "cloud-migration", level: 3, by: "priya.nandakumar" },
  { person: "mei.tanaka", skill: "genai-chatbots", level: 1, by: "hannah.brandt" },
  { person: "aisha.rahman", skill: "customer-care", level: 4, by: "hannah.brandt" },
];

/** Where a skill is known by few, nobody else is above the basics of it. */
function keptToFew(entry: PersonSkill): PersonSkill {
  const few = only[entry.skill];
  if (!few || few.includes(entry.person)) return entry;
  const most = (level: Level | null): Level | null => (level !== null && level > 1 ? 1 : level);
  return { ...entry, level: most(entry.level), selfLevel: most(entry.selfLevel) };
}

/** The entries with what the story says of single people. */
export function told(entries: readonly PersonSkill[], today: Day): PersonSkill[] {
  const byId = new Map(entries.map((entry) => [entry.id, keptToFew(entry)]));
  stories.forEach(({ person, skill, level, by, specialist = false }, at) => {
    const said = byId.get(personSkillId(person, skill));
    byId.set(personSkillId(person, skill), {
      ...{ ...blankEntry(person, skill), version: 1, selfLevel: said?.selfLevel ?? null },
      ...{ level, specialist, verifiedBy: by, verifiedOn: addDays(today, -(40 + at * 23)) },
    });
  });
  return [...byId.values()];
}

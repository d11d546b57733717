import type { Viewer } from "../access/viewer";
import type { Origin } from "../database/origin";
import { reading } from "../database/query";
import { transaction } from "../database/transaction";
import { lockSubject } from "../database/subject";
import { Refusal } from "../errors";
import type { Day } from "../planning/day";
import type { PersonSkill } from "../planning/skill";
import { blankEntry, given, personSkillId } from "../planning/skill-level";
import type { AssessCell, SetCell } from "./person-skill-input";
import { personSkillStore } from "./person-skill-store";

/** What is known of one person and one skill; null where nothing is. */
export async function levelOf(person: string, skill: string): Promise<PersonSkill | null> {
  const [entry] = await personSkillStore.find(reading, [personSkillId(person, skill)]);
  return entry ?? null;
}

/** Who writes, and when: it stands beside a level as its confirmation. */
interface Writing {
  readonly viewer: Pick<Viewer, "name">;
  readonly origin: Origin;
  readonly today: Day;
}

interface Change {
  readonly person: string;
  readonly skill: string;
  readonly version?: number | undefined;
  readonly after: (entry: Omit<PersonSkill, "version">) => Omit<PersonSkill, "version">;
}

/** What became of the cells; `versions` by "person/skill", 0 where nothing is left. */
export interface Written {
  readonly changed: number;
  readonly versions: Readonly<Record<string, number>>;
}

/** The same cell twice would be written in an order nobody said. */
function refuseTwice(changes: readonly Change[]): void {
  const ids = changes.map(({ person, skill }) => personSkillId(person, skill));
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice !== undefined) throw new Refusal("invalid", `${twice} stands twice in what was sent.`);
}

function refuseStale({ version }: Change, stored: PersonSkill | undefined): void {
  if (version === undefined || version === (stored?.version ?? 0)) return;
  throw new Refusal("conflict", "Somebody else changed this level meanwhile.", { current: stored ?? null });
}

/** Lays changes over what is stored, all or none; an entry that says nothing any more goes. */
async function write(changes: readonly Change[], origin: Origin): Promise<Written> {
  if (new Set(changes.map(({ person, skill }) => personSkillId(person, skill))).size < changes.length)
    refuseTwice(changes);
  return transaction(async (tx) => {
    await lockSubject(tx, "training");
    const ids = changes.map(({ person, skill }) => personSkillId(person, skill));
    const stored = new Map((await personSkillStore.find(tx, ids)).map((entry) => [entry.id, entry]));
    const versions: Record<string, number> = {};
    const saving = [];
    let changed = 0;
    for (const change of changes) {
      const before = stored.get(personSkillId(change.person, change.skill));
      refuseStale(change, before);
      const { version: _, ...entry } = before ?? { ...blankEntry(change.person, change.skill), version: 0 };
      const fact = change.after(entry);
      if (fact.level !== null || fact.selfLevel !== null) saving.push({ fact, version: null, origin });
      else if (before) {
        await personSkillStore.remove(tx, before.id, null, origin);
        versions[before.id] = 0;
        changed++;
      }
    }
    for (const { id, version, outcome } of await personSkillStore.save(tx, saving)) {
      versions[id] = version;
      if (outcome !== "unchanged") changed++;
    }
    return { changed, versions };
  });
}

/** Gives levels to people: each is confirmed by whoever gives it, today. */
export const setLevels = (cells: readonly SetCell[], { viewer, origin, today }: Writing): Promise<Written> =>
  write(
    cells.map(({ person, skill, version, level, specialist }) => ({
      ...{ person, skill, version },
      after: (entry) => {
        const levelled = level === undefined ? entry : given(entry, level, { name: viewer.name, day: today });
        return specialist === undefined ? levelled : { ...levelled, specialist };
      },
    })),
    origin,
  );

/** Notes what somebody says of themselves; what others gave stays. */
export const assessSelf = (person: string, cells: readonly AssessCell[], origin: Origin): Promise<Written> =>
  write(
    cells.map(({ skill, selfLevel }) => ({
      ...{ person, skill },
      after: (entry) => ({ ...entry, selfLevel }),
    })),
    origin,
  );

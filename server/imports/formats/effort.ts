import { type Level, levels } from "@/server/planning/skill";
import type { Effort } from "@/server/planning/sources/initiative";
import type { Cell, Read } from "./column";
import { positiveCell } from "./numbers";

const form = { reason: "write days, then what it needs: 40,team=…,role=…,skill=…,level=0 to 4" };

const levelOf = (text: string): Level | undefined => levels.find((level) => String(level) === text);

/** What stands behind the days, by name; null: something that is no name of these. */
function needs(parts: readonly string[]): Omit<Effort, "days"> | null {
  const found: { -readonly [Name in keyof Omit<Effort, "days">]: Effort[Name] } = {
    team: null,
    role: null,
    skill: null,
    level: null,
  };
  for (const part of parts) {
    const at = part.indexOf("=");
    const [name, text] = [part.slice(0, at).trim(), part.slice(at + 1).trim()];
    if (at < 0 || text === "") return null;
    if (name === "team" || name === "role" || name === "skill") found[name] = text;
    else if (name === "level") {
      const level = levelOf(text);
      if (level === undefined) return null;
      found.level = level;
    } else return null;
  }
  return found;
}

/** `40,team=platform,role=cloud-l4`: days of work, and what whoever does it must be. */
export const effortCell: Cell<Effort> = {
  kind: "days,need=value",
  read: (text): Read<Effort> => {
    const [typed = "", ...parts] = text.split(",");
    const days = positiveCell.read(typed.trim());
    if ("reason" in days) return days;
    const found = needs(parts);
    return found ? { value: { days: days.value, ...found } } : form;
  },
  print: ({ days, team, role, skill, level }) =>
    [
      days,
      team === null ? "" : `team=${team}`,
      role === null ? "" : `role=${role}`,
      skill === null ? "" : `skill=${skill}`,
      level === null ? "" : `level=${level}`,
    ]
      .filter(Boolean)
      .join(","),
  refer: (effort, resolve) =>
    effort.team === null ? effort : { ...effort, team: resolve("teams", effort.team) },
};

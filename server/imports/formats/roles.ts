import { zero } from "@/server/planning/decimal";
import type { RequiredSkill, Role } from "@/server/planning/role";
import { levels } from "@/server/planning/skill";
import { type Cell, kept, optional, required, type Values } from "./column";
import { type Fault, format, type Written } from "./format";
import { decimalCell } from "./numbers";
import { roleLevelCell } from "./role-level";
import { currencyCell, idCell, listCell, referenceCell, textCell } from "./texts";

type Stored = Written<Role>;

/** `dns=3`: a skill and the level it is needed at. */
const requiredSkillCell: Cell<RequiredSkill> = {
  kind: "skill=level",
  read: (text) => {
    const at = text.lastIndexOf("=");
    const level = levels.find((each) => String(each) === text.slice(at + 1).trim());
    if (at < 1 || level === undefined) return { reason: "write skill=level, a level being 0 to 4" };
    return { value: { skill: text.slice(0, at).trim(), level } };
  },
  print: ({ skill, level }) => `${skill}=${level}`,
  refer: (needed, resolve) => ({ ...needed, skill: resolve("skill-catalogue", needed.skill) }),
};

const columns = {
  id: required(idCell, "What it is known by.", "network-l3"),
  name: optional(textCell(), "The id where empty.", "Network engineer, L3"),
  family: optional(textCell(), "Roles of one family make a ladder.", "Network"),
  level: optional(roleLevelCell, "Where it stands on the ladder, or beside it.", "L3"),
  next: optional(referenceCell("roles"), "The role that is the next step, by id or name."),
  skills: optional(listCell(requiredSkillCell), "Skills it requires, such as dns=3."),
  certifications: optional(listCell(idCell), "Certifications everybody in it must hold."),
  induction: optional(listCell(idCell), "Courses somebody new takes."),
  currency: required(currencyCell, "The currency of what a hire brings along.", "GBP"),
  equipment_cost: optional(decimalCell, "What a hire needs once; 0 where empty.", "1450"),
  seat_cost_per_month: optional(decimalCell, "Subscriptions of a hire each month; 0 where empty.", "62.50"),
};

type Row = Values<typeof columns>;

const merge = (row: Row, stored: Stored | null): Stored => ({
  id: row.id,
  name: kept(row.name, stored?.name, row.id),
  family: kept(row.family, stored?.family, null),
  level: kept(row.level, stored?.level, null),
  next: kept(row.next, stored?.next, null),
  skills: kept(row.skills, stored?.skills, []),
  certifications: kept(row.certifications, stored?.certifications, []),
  induction: kept(row.induction, stored?.induction, []),
  equipmentCost: kept(row.equipment_cost, stored?.equipmentCost, zero),
  seatCostPerMonth: kept(row.seat_cost_per_month, stored?.seatCostPerMonth, zero),
  currency: row.currency,
});

function check({ id, next, skills, equipmentCost, seatCostPerMonth }: Stored): Fault[] {
  const faults: Fault[] = [];
  if (next === id) faults.push({ column: "next", reason: "a role is not its own next step" });
  if (new Set(skills.map(({ skill }) => skill)).size < skills.length)
    faults.push({ column: "skills", reason: "names a skill twice" });
  if (Number(equipmentCost) < 0) faults.push({ column: "equipment_cost", reason: "is negative" });
  if (Number(seatCostPerMonth) < 0) faults.push({ column: "seat_cost_per_month", reason: "is negative" });
  return faults;
}

const listed = <Item>(items: readonly Item[]): readonly Item[] | null => (items.length ? items : null);

export const roles = format({
  name: "roles",
  title: "Roles: what people do, on which step of which ladder",
  columns,
  key: ({ id }) => id,
  record: ({ id }) => id,
  merge,
  check,
  rows: (fact: Stored): Row[] => [
    {
      id: fact.id,
      name: fact.name,
      family: fact.family,
      level: fact.level,
      next: fact.next,
      skills: listed(fact.skills),
      certifications: listed(fact.certifications),
      induction: listed(fact.induction),
      currency: fact.currency,
      equipment_cost: fact.equipmentCost,
      seat_cost_per_month: fact.seatCostPerMonth,
    },
  ],
});

import { employmentKinds, type Person, type SupportTier, supportTiers } from "@/server/planning/facts";
import { isMailAddress } from "@/server/planning/person";
import { kept, optional, type Read, required, type Values } from "./column";
import { dayCell } from "./dates";
import { type Fault, format, type Written } from "./format";
import { choiceCell, idCell, referenceCell, roleCell, textCell } from "./texts";

type Stored = Written<Person>;

const tierCell = {
  kind: supportTiers.join(", "),
  read: (text: string): Read<SupportTier> => {
    const value = supportTiers.find((tier) => tier === text.trim().toUpperCase());
    return value === undefined ? { reason: `not one of ${supportTiers.join(", ")}` } : { value };
  },
  print: (tier: SupportTier): string => tier,
};

const mailCell = {
  ...textCell(),
  kind: "mail address",
  spaces: false,
  read: (text: string): Read<string> => {
    const read = textCell().read(text);
    return "value" in read && !isMailAddress(read.value) ? { reason: "not a mail address" } : read;
  },
};

const columns = {
  id: required(idCell, "What they are known by, such as the number of staff.", "E-1042"),
  name: required(textCell(), "First and last name.", "Ann Lee"),
  email: optional(mailCell, "Where they are written to.", "ann.lee@example.org"),
  team: required(referenceCell("teams"), "Made when first named.", "Cloud and platform"),
  role: optional(roleCell, "What they do.", "engineer"),
  support_tier: optional(tierCell, "How hard the questions are that they answer, L1 to L4.", "L3"),
  start_date: optional(dayCell, "Their first day here.", "2024-02-05"),
  end_date: optional(dayCell, "Their last day here; goes on where empty."),
  manager: optional(referenceCell("people"), "Whom they report to, by id or name."),
  location: optional(textCell(), "Where they work.", "Leeds"),
  kind: optional(choiceCell(employmentKinds), "employee where empty.", "employee"),
  mentor: optional(referenceCell("people"), "Who helps them on, by id or name."),
};

type Row = Values<typeof columns>;

function check({ id, manager, mentor, startDate, endDate }: Stored): Fault[] {
  const faults: Fault[] = [];
  if (manager === id) faults.push({ column: "manager", reason: "nobody is their own manager" });
  if (mentor === id) faults.push({ column: "mentor", reason: "nobody is their own mentor" });
  if (startDate !== null && endDate !== null && endDate < startDate)
    faults.push({ column: "end_date", reason: "lies before start_date" });
  return faults;
}

export const people = format({
  name: "people",
  title: "People: who works here, in which team, as what",
  columns,
  key: ({ id }) => id,
  record: ({ id }) => id,
  merge: (row, stored: Stored | null): Stored => ({
    id: row.id,
    name: row.name,
    email: kept(row.email, stored?.email, null),
    team: row.team,
    role: kept(row.role, stored?.role, null),
    supportTier: kept(row.support_tier, stored?.supportTier, null),
    startDate: kept(row.start_date, stored?.startDate, null),
    endDate: kept(row.end_date, stored?.endDate, null),
    manager: kept(row.manager, stored?.manager, null),
    location: kept(row.location, stored?.location, null),
    kind: kept(row.kind, stored?.kind, "employee"),
    mentor: kept(row.mentor, stored?.mentor, null),
  }),
  check,
  rows: (fact: Stored): Row[] => [
    {
      id: fact.id,
      name: fact.name,
      email: fact.email,
      team: fact.team,
      role: fact.role,
      support_tier: fact.supportTier,
      start_date: fact.startDate,
      end_date: fact.endDate,
      manager: fact.manager,
      location: fact.location,
      kind: fact.kind,
      mentor: fact.mentor,
    },
  ],
});

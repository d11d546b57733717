import {
  type Requirement,
  type RequirementSubject,
  requirementSubjects,
} from "@/server/planning/certification";
import { kept, optional, required, type Values } from "./column";
import { dayCell } from "./dates";
import { type Fault, format, type Written } from "./format";
import { integerCell, sizeCell } from "./numbers";
import { levelCell } from "./skills";
import { currencyCell, idCell, referenceCell, textCell } from "./texts";

type Stored = Written<Requirement>;

const columns = {
  id: required(idCell, "What it is known by.", "REQ-4"),
  role: optional(referenceCell("roles"), "Who requires it: the role. Exactly one of these five."),
  team: optional(referenceCell("teams"), "Or the team."),
  service: optional(textCell(), "Or the service.", "Network"),
  contract: optional(referenceCell("contracts"), "Or the contract, by id or title."),
  obligation: optional(textCell(), "Or the obligation: a law, a standard, a customer's terms."),
  certification: optional(
    referenceCell("certifications"),
    "What holders must hold, by id or name. This, or a skill with its level.",
    "comptia-network",
  ),
  skill: optional(referenceCell("skill-catalogue"), "The skill they must have."),
  level: optional(levelCell, "The level they must have it at."),
  holders: required(integerCell(1, 10_000), "How many are needed.", "2"),
  from_date: optional(dayCell, "The first day it counts; always has where empty."),
  to_date: optional(dayCell, "The last day it counts; goes on where empty."),
  amount_at_risk: optional(
    sizeCell,
    "What is at risk where there are fewer; of a contract its yearly value where empty.",
    "25000",
  ),
  currency: optional(currencyCell, "Its currency; needed where there is an amount.", "GBP"),
  note: optional(textCell(2_000), "Why, or what is at stake."),
};

type Row = Values<typeof columns>;

const namedIn = (row: Pick<Row, RequirementSubject>): RequirementSubject[] =>
  requirementSubjects.filter((subject) => row[subject] !== null);

/** A row that names nothing of a stored record leaves it as it is. */
function subjectOf(row: Row, stored: Stored | null): Pick<Stored, "subject" | "subjectId"> | null {
  const [subject] = namedIn(row);
  if (subject !== undefined) return { subject, subjectId: row[subject] ?? "" };
  return stored && { subject: stored.subject, subjectId: stored.subjectId };
}

function requiredBy(row: Row, stored: Stored | null): Pick<Stored, "certification" | "skill" | "level"> {
  if (row.certification !== null) return { certification: row.certification, skill: null, level: null };
  const skill = kept(row.skill, stored?.skill, null);
  const certification = row.skill === null ? (stored?.certification ?? null) : null;
  return {
    certification,
    skill,
    level: certification === null ? kept(row.level, stored?.level, null) : null,
  };
}

function faults(row: Row): Fault[] {
  const found: Fault[] = [];
  if (namedIn(row).length > 1)
    found.push({ column: "role", reason: "more than one of role, team, service, contract and obligation" });
  if (row.certification !== null && row.skill !== null)
    found.push({ column: "skill", reason: "either a certification or a skill" });
  if (row.amount_at_risk !== null && row.currency === null)
    found.push({ column: "currency", reason: "must not be empty where there is an amount" });
  return found;
}

function check({ certification, skill, level, from, to }: Stored): Fault[] {
  const found: Fault[] = [];
  if (certification === null && skill === null)
    found.push({ column: "certification", reason: "neither a certification nor a skill is named" });
  if (skill !== null && level === null)
    found.push({ column: "level", reason: "must not be empty beside a skill" });
  if (from !== null && to !== null && to < from)
    found.push({ column: "to_date", reason: "lies before from_date" });
  return found;
}

function merge(row: Row, stored: Stored | null): Stored | string {
  const subject = subjectOf(row, stored);
  if (!subject) return "names none of role, team, service, contract and obligation";
  return {
    id: row.id,
    ...subject,
    ...requiredBy(row, stored),
    holders: row.holders,
    from: kept(row.from_date, stored?.from, null),
    to: kept(row.to_date, stored?.to, null),
    amountAtRisk: kept(row.amount_at_risk, stored?.amountAtRisk, null),
    currency: kept(row.currency, stored?.currency, null),
    note: kept(row.note, stored?.note, null),
  };
}

export const requirements = format({
  name: "requirements",
  title: "Requirements: who needs how many holders of a certification or a skill",
  columns,
  key: ({ id }) => id,
  record: ({ id }) => id,
  faults,
  merge,
  check,
  amount: (_, { amountAtRisk, currency }: Stored) =>
    amountAtRisk === null || currency === null ? null : { currency, amount: amountAtRisk },
  rows: (fact: Stored): Row[] => [
    {
      id: fact.id,
      role: null,
      team: null,
      service: null,
      contract: null,
      obligation: null,
      [fact.subject]: fact.subjectId,
      certification: fact.certification,
      skill: fact.skill,
      level: fact.level,
      holders: fact.holders,
      from_date: fact.from,
      to_date: fact.to,
      amount_at_risk: fact.amountAtRisk,
      currency: fact.currency,
      note: fact.note,
    },
  ],
});

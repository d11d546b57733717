import { zero } from "@/server/planning/decimal";
import { printDay } from "@/server/planning/day";
import {
  type Completion,
  everybody,
  type Training,
  trainingKinds,
  trainingStatuses,
} from "@/server/planning/sources/training";
import { kept, optional, type Read, required, type Resolve, type Values } from "./column";
import { dayCell, whenCell } from "./dates";
import { entriesCell, escaped, plain } from "./escaped";
import { type Fault, format, type Written } from "./format";
import { integerCell, sizeCell } from "./numbers";
import { levelCell } from "./skills";
import { choiceCell, currencyCell, idCell, listCell, referenceCell, textCell } from "./texts";

type Stored = Written<Training>;

const completions = entriesCell<Completion>({
  kind: "person|day|evidence",
  read: ([who = "", on = "", ...words]): Read<Completion> => {
    const day = dayCell.read(on.trim());
    if ("reason" in day) return day;
    return { value: { person: plain(who), day: day.value, evidence: plain(words.join("|")) || null } };
  },
  print: ({ person, day, evidence }) => [escaped(person, "|;"), printDay(day), escaped(evidence ?? "", "|;")],
});

/** `E-1042|2027-03-12|Score 91`: somebody completed it on a day. */
const completedCell = {
  ...completions,
  refer: (all: readonly Completion[], resolve: Resolve) =>
    all.map((one) => ({ ...one, person: resolve("people", one.person) })),
};

/** A role, or all. */
const roleCell = {
  ...referenceCell("roles"),
  refer: (value: string, resolve: Resolve) =>
    value.trim().toLowerCase() === everybody ? everybody : resolve("roles", value, "text"),
};

const columns = {
  id: required(idCell, "What it is known by.", "T-12"),
  title: required(textCell(), "What it is called.", "Network routing, five days"),
  date: optional(whenCell, "When it is taken; in no plan where empty.", "2027-03-08"),
  fee: optional(sizeCell, "What it costs for each who takes part; 0 where empty.", "1450"),
  currency: optional(currencyCell, "The currency of fee and travel; needed where there are any.", "GBP"),
  people: optional(listCell(referenceCell("people")), "Who takes part, by id or name.", "E-1042"),
  certification: optional(
    referenceCell("certifications"),
    "What it leads to, by id or name.",
    "comptia-network",
  ),
  mandatory_for: optional(
    roleCell,
    "The role everybody in which must complete it, by id or name; all: everybody.",
  ),
  kind: optional(choiceCell(trainingKinds), "course where empty.", "course"),
  status: optional(
    choiceCell(trainingStatuses),
    "planned where empty; booked cannot be left out any more.",
    "planned",
  ),
  travel: optional(sizeCell, "What travel comes to, for all together; 0 where empty.", "320"),
  category: optional(referenceCell("cost-categories"), "training where empty."),
  cost_centre: optional(
    referenceCell("cost-centres"),
    "Who pays; the cost centres of those who take part where empty.",
  ),
  vendor: optional(referenceCell("vendors"), "Who gives it."),
  initiative: optional(referenceCell("initiatives"), "The initiative it prepares people for."),
  places: optional(integerCell(0, 1_000_000), "How many take part where not all are named."),
  skill: optional(referenceCell("skill-catalogue"), "The skill it leads to."),
  level: optional(levelCell, "The level it leads to."),
  completed: optional(
    completedCell,
    "Who completed it when, and what shows it: person|day|evidence, several separated by ;.",
  ),
};

type Row = Values<typeof columns>;

/** Where nothing is paid no currency is asked for; this one stands until one is. */
const unsaid = "USD";

const faults = ({ fee, travel, currency }: Row): Fault[] =>
  currency === null && (Number(fee ?? zero) !== 0 || Number(travel ?? zero) !== 0)
    ? [{ column: "currency", reason: "must not be empty where there is a fee or travel" }]
    : [];

function check({ skill, level, places, people }: Stored): Fault[] {
  const found: Fault[] = [];
  if ((skill === null) !== (level === null))
    found.push({ column: "level", reason: "a skill and its level belong together" });
  if (places !== null && places < people.length)
    found.push({ column: "places", reason: "fewer than are named in people" });
  return found;
}

export const trainings = format({
  name: "trainings",
  title: "Courses: what people learn, when, what it costs, who completed it",
  columns,
  key: ({ id }) => id,
  record: ({ id }) => id,
  faults,
  merge: (row, stored: Stored | null): Stored => ({
    id: row.id,
    title: row.title,
    kind: kept(row.kind, stored?.kind, "course"),
    status: kept(row.status, stored?.status, "planned"),
    date: kept(row.date, stored?.date, null),
    fee: kept(row.fee, stored?.fee, zero),
    travel: kept(row.travel, stored?.travel, zero),
    currency: kept(row.currency, stored?.currency, unsaid),
    category: kept(row.category, stored?.category, "training"),
    costCentre: kept(row.cost_centre, stored?.costCentre, null),
    vendor: kept(row.vendor, stored?.vendor, null),
    initiative: kept(row.initiative, stored?.initiative, null),
    people: kept(row.people, stored?.people, []),
    places: kept(row.places, stored?.places, null),
    certification: kept(row.certification, stored?.certification, null),
    skill: kept(row.skill, stored?.skill, null),
    level: kept(row.level, stored?.level, null),
    mandatoryFor: kept(row.mandatory_for, stored?.mandatoryFor, null),
    completions: kept(row.completed, stored?.completions, []),
  }),
  check,
  amount: (_, { currency, fee }: Stored) => ({ currency, amount: fee }),
  rows: (fact: Stored): Row[] => [
    {
      id: fact.id,
      title: fact.title,
      date: fact.date,
      fee: fact.fee,
      currency: fact.currency,
      people: fact.people.length ? fact.people : null,
      certification: fact.certification,
      mandatory_for: fact.mandatoryFor,
      kind: fact.kind,
      status: fact.status,
      travel: fact.travel,
      category: fact.category,
      cost_centre: fact.costCentre,
      vendor: fact.vendor,
      initiative: fact.initiative,
      places: fact.places,
      skill: fact.skill,
      level: fact.level,
      completed: fact.completions.length ? fact.completions : null,
    },
  ],
});

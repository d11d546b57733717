import { z } from "zod";
import {
  amountInput,
  countInput,
  currencyInput,
  dayInput,
  idInput,
  monthInput,
  optionalId,
  optionalText,
  percentInput,
  positiveInput,
  shareInput,
  titleInput,
  whenInput,
} from "../input";
import { decimal, zero } from "../planning/decimal";
import type { Kept, Person, Team } from "../planning/facts";
import { isMailAddress } from "../planning/person";
import type { Position, PositionStep } from "../planning/sources/position";
import { hangs } from "../planning/when";

export const teamFields = z.strictObject({
  name: titleInput,
  parent: optionalId,
  head: optionalText,
}) satisfies z.ZodType<Omit<Team, keyof Kept>>;

export const teamInput = teamFields.extend({ id: idInput });

const emailInput = titleInput.refine(isMailAddress, "This is not an address such as ann@example.org.");

export const personFields = z.strictObject({
  name: titleInput,
  email: emailInput.nullable(),
  team: idInput,
  role: optionalText,
  supportTier: z.enum(["L1", "L2", "L3", "L4"]).nullable(),
  startDate: dayInput.nullable(),
  endDate: dayInput.nullable(),
  manager: optionalId,
  location: optionalText,
  kind: z.enum(["employee", "contractor", "intern"]),
  mentor: optionalId,
});

/** Somebody with what their fields must be to each other. */
export const personInput = personFields
  .extend({ id: idInput })
  .superRefine(({ id, manager, mentor, startDate, endDate }, context) => {
    if (mentor === id)
      context.addIssue({ code: "custom", path: ["mentor"], message: "Nobody is their own mentor." });
    if (manager === id)
      context.addIssue({ code: "custom", path: ["manager"], message: "Nobody is their own manager." });
    if (startDate !== null && endDate !== null && endDate < startDate)
      context.addIssue({ code: "custom", path: ["endDate"], message: "The end lies before the start." });
  }) satisfies z.ZodType<Omit<Person, "version">>;

/** What is not known of somebody where nothing is said. */
export const blankPerson: Partial<Person> = {
  email: null,
  role: null,
  supportTier: null,
  startDate: null,
  endDate: null,
  manager: null,
  location: null,
  kind: "employee",
  mentor: null,
};

const stepInput = z.strictObject({
  from: monthInput,
  annualSalary: amountInput.nullable(),
  fte: positiveInput.nullable(),
  costCentre: optionalId,
}) satisfies z.ZodType<PositionStep>;

export const positionFields = z.strictObject({
  title: titleInput,
  kind: z.enum(["employee", "contractor", "intern"]),
  costCentre: idInput,
  team: optionalId,
  role: optionalText,
  location: optionalText,
  category: idInput,
  currency: currencyInput,
  start: whenInput,
  end: whenInput.nullable(),
  annualSalary: amountInput.nullable(),
  dayRate: amountInput.nullable(),
  payBand: optionalId,
  salaryAsOf: monthInput,
  onCostPct: percentInput,
  raisePct: percentInput,
  fte: positiveInput,
  daysPerYear: positiveInput.nullable(),
  allowancePerMonth: amountInput,
  bonusPct: shareInput,
  bonusMonth: countInput(12, 1),
  person: optionalText,
  vacant: z.boolean(),
  probabilityPct: shareInput,
  noticeMonths: countInput(60),
  exitCost: amountInput,
  rampUpMonths: countInput(60),
  steps: z.array(stepInput).max(200),
});

type Whole = Omit<Position, "version">;

/** What the fields of a position must be to each other. */
export const positionInput = positionFields.extend({ id: idInput }).superRefine((position, context) => {
  for (const [field, message] of faults(position))
    context.addIssue({ code: "custom", path: [field], message });
}) satisfies z.ZodType<Whole>;

function* faults(position: Whole): Generator<[string, string]> {
  const { annualSalary, dayRate, payBand, role, start, end, steps } = position;
  if (annualSalary === null && dayRate === null && payBand === null && role === null)
    yield ["annualSalary", "Give a yearly salary, a day rate, a pay band, or a role that has one."];
  if (annualSalary !== null && dayRate !== null)
    yield ["dayRate", "Give either a yearly salary or a day rate, not both."];
  if (end !== null && !hangs(start) && !hangs(end) && end < start)
    yield ["end", "The end lies before the start."];
  if (new Set(steps.map(({ from }) => from)).size < steps.length)
    yield ["steps", "Two changes begin in the same month."];
}

/** What a new position has where nothing is said. */
export const blankPosition: Partial<Whole> = {
  kind: "employee",
  team: null,
  role: null,
  end: null,
  location: null,
  annualSalary: null,
  dayRate: null,
  payBand: null,
  onCostPct: zero,
  raisePct: zero,
  fte: decimal(1),
  daysPerYear: null,
  allowancePerMonth: zero,
  bonusPct: zero,
  person: null,
  vacant: false,
  probabilityPct: decimal(100),
  bonusMonth: 12,
  noticeMonths: 0,
  exitCost: zero,
  rampUpMonths: 0,
  steps: [],
};

/** What a team lead changes about the people of their teams: who sits where, as what, from when to when. Not what it costs. */
export const leadFields = [
  "title",
  "role",
  "person",
  "team",
  "start",
  "end",
  "vacant",
  "rampUpMonths",
] as const satisfies readonly (keyof Whole)[];

import { z } from "zod";
import {
  amountInput,
  countInput,
  dayInput,
  idInput,
  monthInput,
  optionalId,
  optionalText,
  positiveInput,
  shareInput,
  titleInput,
} from "../input";
import { decimal, zero } from "../planning/decimal";
import { printMonth } from "../planning/month";
import type { Absence, Rota, RunWork, SupportDemand, Task, WorkingCalendar } from "../planning/work-records";

type Whole<Fact> = Omit<Fact, "version">;

const hoursInput = positiveInput.refine((hours) => Number(hours) <= 24, "A day has 24 hours.");

export const calendarFields = z.strictObject({
  name: titleInput,
  country: optionalText,
  hoursPerDay: hoursInput,
  daysOff: z.array(dayInput).max(2_000),
});
export const calendarInput = calendarFields.extend({ id: idInput }) satisfies z.ZodType<
  Whole<WorkingCalendar>
>;
export const blankCalendar: Partial<WorkingCalendar> = {
  country: null,
  hoursPerDay: decimal(8),
  daysOff: [],
};

const endsAfter = <Span extends { from: number | null; to: number | null }>(
  { from, to }: Span,
  context: z.RefinementCtx,
) => {
  if (from !== null && to !== null && to < from)
    context.addIssue({ code: "custom", path: ["to"], message: "The end lies before the start." });
};

const absentShare = shareInput.refine((share) => Number(share) > 0, "More than 0 %: else nobody is away.");

export const absenceFields = z.strictObject({
  person: idInput,
  from: dayInput,
  to: dayInput,
  sharePct: absentShare,
});
export const absenceInput = absenceFields.extend({ id: idInput }).superRefine(endsAfter) satisfies z.ZodType<
  Whole<Absence>
>;
export const blankAbsence: Partial<Absence> = { sharePct: decimal(100) };

/** Why somebody is away, in one line; empty: nothing is kept. */
export const reasonInput = z.string().trim().max(500, "At most 500 characters.");

export const demandFields = z.strictObject({
  team: idInput,
  tier: z.enum(["L1", "L2", "L3", "L4"]).nullable(),
  month: monthInput,
  contacts: amountInput,
  users: amountInput.nullable(),
  contactsPerUser: amountInput.nullable(),
  minutesPerContact: amountInput,
});

/** One line of one team has one number a month: its id says which. */
export const demandId = ({ team, tier, month }: Pick<SupportDemand, "team" | "tier" | "month">): string =>
  `${team}/${tier ?? ""}/${printMonth(month)}`;

export const demandInput = demandFields
  .extend({ id: idInput })
  .superRefine(({ id, users, contactsPerUser, ...line }, context) => {
    if (id !== "new" && id !== demandId(line))
      context.addIssue({
        code: "custom",
        path: ["month"],
        message: "A month of a line stays what it is: remove it, and add another.",
      });
    if ((users === null) !== (contactsPerUser === null))
      context.addIssue({
        code: "custom",
        path: [users === null ? "users" : "contactsPerUser"],
        message: "Give users and contacts for each, or neither.",
      });
  }) satisfies z.ZodType<Whole<SupportDemand>>;
export const blankDemand: Partial<SupportDemand> = {
  tier: null,
  contacts: zero,
  users: null,
  contactsPerUser: null,
};

export const runFields = z.strictObject({
  title: titleInput,
  team: idInput,
  role: optionalText,
  service: optionalText,
  hoursPerMonth: amountInput,
  from: monthInput.nullable(),
  to: monthInput.nullable(),
});
export const runInput = runFields.extend({ id: idInput }).superRefine(endsAfter) satisfies z.ZodType<
  Whole<RunWork>
>;
export const blankRun: Partial<RunWork> = { role: null, service: null, from: null, to: null };

export const rotaFields = z.strictObject({
  name: titleInput,
  team: idInput,
  service: optionalText,
  people: z.array(idInput).max(500),
  needed: countInput(100, 1),
  hoursPerWeek: amountInput.refine((hours) => Number(hours) <= 168, "A week has 168 hours."),
  from: dayInput.nullable(),
  to: dayInput.nullable(),
});
export const rotaInput = rotaFields.extend({ id: idInput }).superRefine(endsAfter) satisfies z.ZodType<
  Whole<Rota>
>;
export const blankRota: Partial<Rota> = {
  service: null,
  people: [],
  needed: 1,
  hoursPerWeek: decimal(128),
  from: null,
  to: null,
};

export const taskFields = z.strictObject({
  title: titleInput,
  due: dayInput,
  team: optionalId,
  assignee: optionalText,
  subject: optionalText,
  doneOn: dayInput.nullable(),
});
export const taskInput = taskFields.extend({ id: idInput }) satisfies z.ZodType<Whole<Task>>;
export const blankTask: Partial<Task> = { team: null, assignee: null, subject: null, doneOn: null };

import { z } from "zod";
import { countInput, idInput, monthInput, plannedInput, titleInput, versionInput } from "../input";

const note = z.string().max(4_000, "At most 4,000 characters.");

export const scenarioFields = z.strictObject({
  name: titleInput,
  note: note.default(""),
  base: idInput.nullable().default(null),
});

export const scenarioChange = z.strictObject({
  id: idInput,
  version: versionInput,
  fields: z
    .strictObject({
      name: titleInput,
      note,
      base: idInput.nullable(),
      status: z.enum(["open", "closed"]),
    })
    .partial(),
});

export const one = z.strictObject({ id: idInput });

export const assumeInput = z.strictObject({ scenario: idInput, assumption: plannedInput });

/** Moves a milestone, or the date of another record, by months or days. */
export const moveInput = z.strictObject({
  scenario: idInput,
  kind: z.enum(["milestones", "initiatives", "contracts", "positions"]),
  record: idInput,
  field: z.enum(["date", "start", "end"]),
  months: countInput(600, -600).default(0),
  days: countInput(3_660, -3_660).default(0),
});

/** Takes a whole kind of records out, or adds one of several: what a list of choices does at once. */
export const removeRecordsInput = z.strictObject({
  scenario: idInput,
  kind: z.enum(["contracts", "positions", "initiatives", "cost-history"]),
  records: z.array(idInput).min(1).max(500),
});

/** What is stopped from a month on: "contracts/C-17". */
export const cutsInput = z.strictObject({
  name: titleInput,
  note: note.default(""),
  by: monthInput,
  subjects: z
    .array(z.string().regex(/^(contracts|positions|initiatives|cost-history|cloud)\/.{1,200}$/))
    .min(1, "Choose what is to be stopped.")
    .max(500),
});

export const switchInput = z.strictObject({ scenario: idInput, change: idInput, off: z.boolean() });
export const changeInput = z.strictObject({ scenario: idInput, change: idInput });
export const orderInput = z.strictObject({ scenario: idInput, changes: z.array(idInput).max(5_000) });
export const openInput = z.strictObject({ id: idInput.nullable() });

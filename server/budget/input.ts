import { z } from "zod";
import { idInput, monthInput } from "../input";
import { invoiceStates, usualTolerance } from "../planning/invoice";
import { dimensions } from "../planning/plan";
import { narrowings } from "./contract-narrowing";
import { measures } from "./table";

export const viewInput = z.enum(["accrual", "cash"]);
const dimensionInput = z.enum(dimensions);

/** Filters by dimension: { category: ["cloud"] }. */
const filtersInput = z.partialRecord(dimensionInput, z.array(z.string().max(400)).max(200).readonly());

export const viewQuestion = z.strictObject({ view: viewInput });

/** What a list is searched, sorted and narrowed by. */
const arrangementInput = {
  search: z.string().max(200),
  sort: z.strictObject({ column: z.string().max(40), descending: z.boolean() }).nullable(),
  choices: z.record(z.string().max(40), z.string().max(400)),
};

export const contractDownloadQuestion = z.strictObject({
  ...viewQuestion.shape,
  ...arrangementInput,
  show: z.enum(narrowings).nullable(),
});
export const contractListQuestion = contractDownloadQuestion.extend({
  page: z.number().int().min(1).max(100_000),
});
export const idQuestion = z.strictObject({ id: idInput });
export const recordQuestion = z.strictObject({ view: viewInput, id: idInput });
export const seriesQuestion = z.strictObject({
  view: viewInput,
  id: idInput,
  kind: z.enum(["cost-history", "cloud"]),
});

export const seriesMonthsQuestion = z.strictObject({
  view: viewInput,
  by: z.enum(["provider", "service", "category", "cost-centre"]),
});

/** Any month of the fiscal year that is asked for; missing: the current one. */
export const concentrationQuestion = z.strictObject({ view: viewInput, year: monthInput.optional() });
export const driftQuestion = z.strictObject({ year: monthInput.optional(), vendor: idInput.optional() });

const toleranceInput = z.strictObject({
  pct: z.number().min(0, "At least 0 %.").max(100, "At most 100 %."),
  months: z.number().int().min(0).max(6, "At most 6 months."),
});

export const invoicesQuestion = z.strictObject({
  view: viewInput,
  tolerance: toleranceInput.default(usualTolerance),
  states: z.array(z.enum(invoiceStates)).max(10).readonly().optional(),
  vendor: idInput.optional(),
  contract: idInput.optional(),
});

export const invoiceQuestion = z.strictObject({
  view: viewInput,
  tolerance: toleranceInput.default(usualTolerance),
  id: z.string().min(1).max(500),
});

export const overviewQuestion = z.strictObject({
  view: viewInput,
  by: z.enum(["category", "source", "cost-centre", "vendor"]),
  /** Any month of the fiscal year that is asked for. */
  year: monthInput.optional(),
});

export const tableQuestion = z.strictObject({
  measure: z.enum(measures),
  from: monthInput,
  months: z.number().int().min(1).max(120),
  by: z.array(dimensionInput).max(4).readonly(),
  view: viewInput,
  filters: filtersInput,
  version: z.string().max(200).nullable(),
  capital: z.boolean(),
});

const comparedInput = z.discriminatedUnion("of", [
  z.strictObject({ of: z.literal("facts") }),
  z.strictObject({ of: z.literal("scenario"), id: idInput }),
  z.strictObject({ of: z.literal("budget"), version: z.string().min(1).max(200) }),
]);

export const compareQuestion = z.strictObject({
  plans: z.array(comparedInput).min(2, "Choose two to four.").max(4, "Choose two to four.").readonly(),
  from: monthInput,
  months: z.number().int().min(1).max(120),
  by: z.array(dimensionInput).min(1).max(3).readonly(),
  view: viewInput,
  filters: filtersInput.default({}),
  /** First months of the twelve months whose totals are told beside the period's. */
  years: z.array(monthInput).max(4).readonly().default([]),
});

/** One line in two of the plans that are compared. */
export const comparedLineQuestion = z.strictObject({
  plans: z.tuple([comparedInput, comparedInput]).readonly(),
  lineId: z.string().min(1).max(700),
  from: monthInput,
  months: z.number().int().min(1).max(120),
  view: viewInput,
});

export const monthQuestion = z.strictObject({ view: viewInput, month: monthInput });

export const cutsQuestion = z.strictObject({
  view: viewInput,
  /** What is to be saved of the run rate, in per cent. */
  pct: z.number().min(0).max(100),
  by: monthInput,
});

export const explainQuestion = z.strictObject({
  lineId: z.string().min(1).max(700),
  month: monthInput,
  view: viewInput,
  /** Of which plan; missing: of what the viewer has open. */
  plan: comparedInput.optional(),
});

export const searchQuestion = z.strictObject({ text: z.string().max(200) });

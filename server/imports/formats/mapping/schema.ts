import { z } from "zod";
import { parseDecimal } from "@/server/planning/decimal";
import { delimiters, encodings, type Layout } from "./layout";
import type { Mapping } from "./mapping";

const MOST_COLUMNS = 250;
const MOST_VALUES = 5_000;
const MOST_WORDS = 200;

const name = z.string().max(300);
const word = z.string().max(1_000);
const words = z.array(word).max(MOST_WORDS);

/** A record whose keys become no properties of the prototype, however they are called. */
const record = <Value>(value: z.ZodType<Value>, most: number) =>
  z
    .record(z.string().max(1_000), value)
    .refine((all) => Object.keys(all).length <= most, `At most ${most} entries.`)
    .refine((all) => !Object.hasOwn(all, "__proto__"), "An entry cannot be called __proto__.");

const layout = z.strictObject({
  encoding: z.enum(encodings).nullable(),
  delimiter: z.enum(delimiters).nullable(),
  sheet: name.nullable(),
  headerLine: z.number().int().min(0).max(1_000).nullable(),
  headerLines: z.number().int().min(1).max(3).nullable(),
});

const matching = z.strictObject({ column: name, is: words });

const factor = z
  .string()
  .max(40)
  .refine((text) => Number(parseDecimal(text) ?? 0) !== 0, "A factor is a number other than 0.");

const numberRule = z.strictObject({
  decimal: z.enum([".", ","]).nullable(),
  factor,
  negateWhen: matching.nullable(),
  negate: z.boolean(),
  sides: z.boolean().optional(),
});

const reckoning = z.union([
  z.strictObject({ as: z.literal("price-of-a-year"), first: name, last: name }),
  z.strictObject({ as: z.enum(["months", "months-since"]), first: name }),
  z.strictObject({ as: z.literal("last-day"), first: name, months: z.number().int().min(1).max(1_200) }),
]);

const columnRule = z.strictObject({
  from: z.array(name).max(20),
  combine: z.enum(["join", "first", "subtract", "add"]),
  separator: z.string().max(20),
  part: z.strictObject({ by: z.string().min(1).max(20), at: z.number().int().min(-50).max(50) }).nullable(),
  constant: word.nullable(),
  values: record(word, MOST_VALUES),
  number: numberRule.nullable(),
  date: z.strictObject({ order: z.enum(["YMD", "DMY", "MDY"]).nullable() }).nullable(),
  reckoned: reckoning.nullable().optional(),
});

/** How a table lies in its file, as far as it is said. */
export const layoutSchema: z.ZodType<Layout> = layout;

/** A mapping as it may come from outside: nothing besides what a mapping says, everything bounded. */
export const mappingSchema: z.ZodType<Mapping> = z.strictObject({
  kind: z.string().min(1).max(50),
  layout,
  columns: record(columnRule, MOST_COLUMNS),
  across: z.strictObject({ columns: z.array(name).min(1).max(MOST_COLUMNS), name, value: name }).nullable(),
  leaveOut: z.array(matching).max(50),
  nullWords: z.array(z.string().max(100)).max(MOST_WORDS),
  rearrangedBy: z.string().max(100).nullable().optional(),
});

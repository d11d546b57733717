import type { IndexValue, Kept } from "@/server/planning/facts";
import { printMonth } from "@/server/planning/month";
import { required } from "./column";
import { monthCell } from "./dates";
import { format, type Written } from "./format";
import { positiveCell } from "./numbers";
import { idCell } from "./texts";

type KeptIndexValue = Written<IndexValue & Kept>;

export const indices = format({
  name: "indices",
  title: "Price indices contracts escalate by",
  columns: {
    index: required(idCell, "The name contracts use.", "CPI-UK"),
    month: required(monthCell, "The month the value is for.", "2026-09"),
    value: required(positiveCell, "The published value.", "134.6"),
  },
  key: ({ index, month }) => `${index} ${printMonth(month)}`,
  record: ({ index, month }) => `${index}.${printMonth(month)}`,
  merge: ({ index, month, value }): KeptIndexValue => ({
    id: `${index}.${printMonth(month)}`,
    index,
    month,
    value,
  }),
  rows: ({ index, month, value }: KeptIndexValue) => [{ index, month, value }],
});

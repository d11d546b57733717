"use client";
import { Checkbox, NativeSelect } from "@mantine/core";
import { columnName } from "../kinds";
import { isAmount, type OurColumn } from "./cells";
import type { ColumnRule, NumberRule } from "./proposal";

interface HowWrittenProps {
  column: OurColumn;
  rule: ColumnRule;
  onChange: (change: Partial<ColumnRule>) => void;
}

/** How the numbers or days of a column are written. */
export function HowWritten({ column, rule: { number, date, from, reckoned }, onChange }: HowWrittenProps) {
  const name = columnName(column.name);
  if (from.length === 0 && !number && !date) return null;
  return (
    <>
      {number && (
        <Numbers
          name={name}
          rule={number}
          isAmount={isAmount(column)}
          onChange={(change) => onChange({ number: { ...number, ...change } })}
        />
      )}
      {column.name === "annual_price" && (
        <NativeSelect
          size="xs"
          label="The amount is for"
          aria-label={`The amount of ${name} is for`}
          value={reckoned ? "term" : "year"}
          onChange={({ currentTarget: { value } }) =>
            onChange({ reckoned: value === "term" ? ofTerm : null })
          }
          data={[
            { value: "year", label: "a year" },
            { value: "term", label: "the whole term" },
          ]}
        />
      )}
      {date && (
        <NativeSelect
          size="xs"
          label="Order of days"
          aria-label={`Order of day, month and year in ${name}`}
          value={date.order ?? ""}
          onChange={({ currentTarget: { value } }) => onChange({ date: { order: orderOf(value) } })}
          data={[
            ...(date.order === null ? [{ value: "", label: "choose" }] : []),
            { value: "YMD", label: "year, month, day" },
            { value: "DMY", label: "day, month, year" },
            { value: "MDY", label: "month, day, year" },
          ]}
        />
      )}
    </>
  );
}

const ofTerm = { as: "price-of-a-year", first: "start_date", last: "end_date" } as const;

const orderOf = (value: string) => (["YMD", "DMY", "MDY"] as const).find((order) => order === value) ?? null;

const factors = [
  { value: "1", label: "as they are" },
  { value: "1000", label: "in thousands" },
  { value: "1000000", label: "in millions" },
  { value: "0.01", label: "in hundredths (cents)" },
];

interface NumbersProps {
  name: string;
  rule: NumberRule;
  isAmount: boolean;
  onChange: (change: Partial<NumberRule>) => void;
}

function Numbers({ name, rule: { decimal, factor, negate }, isAmount, onChange }: NumbersProps) {
  const known = factors.some(({ value }) => value === factor);
  return (
    <>
      <NativeSelect
        size="xs"
        label="Decimal sign"
        aria-label={`Decimal sign of ${name}`}
        value={decimal ?? ""}
        onChange={({ currentTarget: { value } }) => onChange({ decimal: value === "," ? "," : "." })}
        data={[
          ...(decimal === null ? [{ value: "", label: "choose" }] : []),
          { value: ".", label: "point: 1,234.50" },
          { value: ",", label: "comma: 1.234,50" },
        ]}
      />
      {isAmount && (
        <NativeSelect
          size="xs"
          label="Amounts are"
          aria-label={`Amounts of ${name} are`}
          value={factor}
          onChange={({ currentTarget: { value } }) => onChange({ factor: value })}
          data={[...factors, ...(known ? [] : [{ value: factor, label: `times ${factor}` }])]}
        />
      )}
      {isAmount && (
        <Checkbox
          size="xs"
          label="Costs are negative in the file"
          aria-label={`Costs are negative in the file: ${name}`}
          checked={negate}
          onChange={({ currentTarget: { checked } }) => onChange({ negate: checked })}
        />
      )}
    </>
  );
}

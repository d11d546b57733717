"use client";
import { Autocomplete, NativeSelect } from "@mantine/core";
import { columnName } from "../kinds";
import type { OurColumn } from "./cells";
import { isAcross, ruleOf, withRule, withSource } from "./draft";
import classes from "./mapping.module.css";
import type { ColumnRule, Mapping, Proposal } from "./proposal";

/** What a column may say in every row, to choose from. */
export type Suggest = (column: OurColumn) => readonly string[];

interface SourceChoiceProps {
  column: OurColumn;
  mapping: Mapping;
  proposal: Pick<Proposal, "header">;
  suggest: Suggest;
  onChange: (mapping: Mapping) => void;
}

const words = {
  join: "joined with",
  first: "or, where empty,",
  subtract: "less",
  add: "plus",
} as const;

/** The columns of the file one of ours is made from, and what it says where they are empty or there are none. */
export function SourceChoice({
  column,
  mapping,
  proposal: { header },
  suggest,
  onChange,
}: SourceChoiceProps) {
  const rule = ruleOf(mapping, column.name);
  const from = rule?.from ?? [];
  const name = columnName(column.name);
  const put = (at: number, source: string) => {
    const next = source === "" ? from.filter((_, index) => index !== at) : from.toSpliced(at, 1, source);
    onChange(withSource(mapping, column, next));
  };
  const together = words[rule?.combine ?? "join"];
  if (mapping.across && isAcross(mapping, column.name))
    return <p className={classes.soft}>{acrossInWords(mapping.across)}</p>;
  return (
    <>
      {(from.length > 0 ? from : [""]).map((source, at) => (
        <NativeSelect
          key={at}
          size="xs"
          aria-label={at === 0 ? `Where ${name} comes from` : `${name}: ${together}`}
          description={at === 0 ? undefined : together}
          value={source}
          onChange={({ currentTarget }) => put(at, currentTarget.value)}
          data={[
            { value: "", label: at === 0 ? "not from the file" : "take it away" },
            ...offered(header, source),
          ]}
        />
      ))}
      {rule?.reckoned && <p className={classes.soft}>{reckonedInWords(rule.reckoned)}</p>}
      <Constant
        key={rule?.constant ?? ""}
        label={from.length === 0 ? `What every row says for ${name}` : `What rows say whose ${name} is empty`}
        placeholder={from.length === 0 ? "the same in every row" : "where it is empty"}
        value={rule?.constant ?? ""}
        suggested={suggest(column)}
        onChange={(text) =>
          onChange(withRule(mapping, column, { constant: text.trim() === "" ? null : text }))
        }
      />
    </>
  );
}

const acrossInWords = ({ columns }: NonNullable<Mapping["across"]>): string =>
  `From ${columns.length} columns that lie across, ${columns[0] ?? ""} to ${columns.at(-1) ?? ""}: each filled cell becomes a row.`;

const reckonedInWords = (reckoned: NonNullable<ColumnRule["reckoned"]>): string => {
  const first = columnName(reckoned.first);
  if (reckoned.as === "price-of-a-year")
    return `The amount is for the whole time from ${first} to ${columnName(reckoned.last)}; the price of a year is reckoned from it.`;
  if (reckoned.as === "last-day")
    return `Where it is empty: the last day of ${reckoned.months} months from ${first}.`;
  return `Reckoned as the months from ${first} to the day that was read.`;
};

/** A saved mapping may name a column this file does not have: it stays to be seen. */
const offered = (header: readonly string[], chosen: string) =>
  (chosen === "" || header.includes(chosen) ? header : [...header, chosen]).map((value) => ({
    value,
    label: header.includes(value) ? value : `${value} (not in this file)`,
  }));

interface ConstantProps {
  label: string;
  placeholder: string;
  value: string;
  suggested: readonly string[];
  onChange: (text: string) => void;
}

const mostSuggested = 100;

/** Counts when it is chosen or left, so that half a word is not looked up. */
function Constant({ label, placeholder, value, suggested, onChange }: ConstantProps) {
  const leave = (text: string) => text !== value && onChange(text);
  return (
    <Autocomplete
      size="xs"
      aria-label={label}
      placeholder={placeholder}
      maxLength={300}
      limit={mostSuggested}
      defaultValue={value}
      data={[...suggested]}
      onOptionSubmit={leave}
      onBlur={({ currentTarget }) => leave(currentTarget.value)}
      onKeyDown={({ key, currentTarget }) => key === "Enter" && leave(currentTarget.value)}
    />
  );
}

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
  proposal: Pick<Proposal, "header" | "named" | "columns">;
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
export function SourceChoice({ column, mapping, proposal, suggest, onChange }: SourceChoiceProps) {
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
            ...offered(proposal, source),
          ]}
        />
      ))}
      {rule?.reckoned && <p className={classes.soft}>{reckonedInWords(rule.reckoned)}</p>}
      {(from.length === 0 || rule?.constant) && (
        <Constant
          key={rule?.constant ?? ""}
          label={
            from.length === 0 ? `What every row says for ${name}` : `What rows say whose ${name} is empty`
          }
          placeholder={from.length === 0 ? "the same in every row" : "where it is empty"}
          value={rule?.constant ?? ""}
          suggested={suggest(column)}
          onChange={(text) => onChange(withRule(mapping, column, { constant: text || null }))}
        />
      )}
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

/** All columns of the file, those without a name with what they hold; one that a saved mapping names and the file lacks stays to be seen. */
function offered({ header, named, columns }: SourceChoiceProps["proposal"], chosen: string) {
  const holds = (name: string) => columns.find((column) => column.name === name)?.samples[0];
  const there = header.map((value) => {
    const held = named ? undefined : holds(value);
    return { value, label: held ? `${value}: ${held.slice(0, shortest)}` : value };
  });
  const isThere = chosen === "" || header.includes(chosen);
  return isThere ? there : [...there, { value: chosen, label: `${chosen} (not in this file)` }];
}

const shortest = 30;

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
  const leave = (text: string) => text.trim() !== value && onChange(text.trim());
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

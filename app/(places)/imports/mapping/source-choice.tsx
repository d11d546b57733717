"use client";
import { NativeSelect, TextInput } from "@mantine/core";
import { columnName } from "../kinds";
import type { ColumnRuleProps } from "./column-rule";
import { ruleOf, withRule, withSource } from "./draft";
import classes from "./mapping.module.css";

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
  onChange,
}: Omit<ColumnRuleProps, "tried">) {
  const rule = ruleOf(mapping, column.name);
  const from = rule?.from ?? [];
  const name = columnName(column.name);
  const put = (at: number, source: string) => {
    const next = source === "" ? from.filter((_, index) => index !== at) : from.with(at, source);
    onChange(withSource(mapping, column, next));
  };
  if (rule?.reckoned) return <p className={classes.soft}>Reckoned from the others of its row.</p>;
  return (
    <>
      {from.map((source, at) => (
        <NativeSelect
          key={`${at} ${source}`}
          size="xs"
          aria-label={at === 0 ? `Where ${name} comes from` : `${name}: ${words[rule?.combine ?? "join"]}`}
          description={at === 0 ? undefined : words[rule?.combine ?? "join"]}
          value={source}
          onChange={({ currentTarget }) => put(at, currentTarget.value)}
          data={[
            { value: "", label: at === 0 ? "not from the file" : "take it away" },
            ...offered(header, source),
          ]}
        />
      ))}
      {from.length === 0 && (
        <NativeSelect
          size="xs"
          aria-label={`Where ${name} comes from`}
          value=""
          onChange={({ currentTarget }) => onChange(withSource(mapping, column, [currentTarget.value]))}
          data={[{ value: "", label: "not from the file" }, ...offered(header)]}
        />
      )}
      <Constant
        key={rule?.constant ?? ""}
        label={from.length === 0 ? `What every row says for ${name}` : `What rows say whose ${name} is empty`}
        placeholder={from.length === 0 ? "the same in every row" : "where it is empty"}
        value={rule?.constant ?? ""}
        onChange={(text) =>
          onChange(withRule(mapping, column, { constant: text.trim() === "" ? null : text }))
        }
      />
    </>
  );
}

/** A saved mapping may name a column this file does not have: it stays to be seen. */
const offered = (header: readonly string[], chosen?: string) =>
  (chosen === undefined || header.includes(chosen) ? header : [...header, chosen]).map((value) => ({
    value,
    label: header.includes(value) ? value : `${value} (not in this file)`,
  }));

interface ConstantProps {
  label: string;
  placeholder: string;
  value: string;
  onChange: (text: string) => void;
}

/** Counts when it is left, so that half a word is not looked up. */
function Constant({ label, placeholder, value, onChange }: ConstantProps) {
  return (
    <TextInput
      size="xs"
      aria-label={label}
      placeholder={placeholder}
      defaultValue={value}
      onBlur={({ currentTarget }) => currentTarget.value !== value && onChange(currentTarget.value)}
      onKeyDown={({ key, currentTarget }) => key === "Enter" && currentTarget.blur()}
    />
  );
}

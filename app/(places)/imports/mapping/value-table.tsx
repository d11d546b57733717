"use client";
import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import classes from "./mapping.module.css";
import type { ColumnRule, Proposal } from "./proposal";

interface ValueTableProps {
  name: string;
  rule: ColumnRule;
  proposal: Proposal;
  onChange: (change: Partial<ColumnRule>) => void;
}

const most = 20;

/** The words the first rows have in a column and that stand for nothing else yet. */
function wordsOf({ from, values }: ColumnRule, { columns }: Proposal): string[] {
  const said = columns.filter(({ name }) => from.includes(name)).flatMap(({ samples }) => samples);
  const known = new Set(Object.keys(values).map((word) => word.trim().toLowerCase()));
  return [...new Set(said)].filter((word) => word !== "" && !known.has(word.trim().toLowerCase()));
}

/** Their words beside ours; a word that is not in it stays as it is. */
export function ValueTable({ name, rule, proposal, onChange }: ValueTableProps) {
  const [own, setOwn] = useState("");
  const table = Object.entries(rule.values);
  const put = (theirs: string, ours: string) => {
    const others = table.filter(([word]) => word !== theirs);
    onChange({ values: Object.fromEntries(ours === "" ? others : [...others, [theirs, ours]]) });
  };
  const open = wordsOf(rule, proposal).slice(0, Math.max(0, most - table.length));
  const add = () => {
    if (own.trim() !== "") put(own.trim(), own.trim());
    setOwn("");
  };
  return (
    <div>
      <p className={classes.soft}>Their words for ours; an empty one stays as it is.</p>
      <ul className={classes.words}>
        {[...table, ...open.map((word): [string, string] => [word, ""])].map(([theirs, ours]) => (
          <li key={theirs}>
            <span>{theirs}</span> <span aria-hidden>→</span>
            <TextInput
              size="xs"
              aria-label={`${name}: ours for ${theirs}`}
              defaultValue={ours}
              onBlur={({ currentTarget: { value } }) => value !== ours && put(theirs, value.trim())}
              onKeyDown={({ key, currentTarget }) => key === "Enter" && currentTarget.blur()}
            />
          </li>
        ))}
        <li>
          <TextInput
            size="xs"
            aria-label={`${name}: another of their words`}
            placeholder="another word"
            value={own}
            onChange={({ currentTarget }) => setOwn(currentTarget.value)}
          />
          <Button variant="default" size="compact-xs" disabled={own.trim() === ""} onClick={add}>
            Add
          </Button>
        </li>
      </ul>
    </div>
  );
}

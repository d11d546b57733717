"use client";
import { Button, NativeSelect, NumberInput, TextInput } from "@mantine/core";
import { useState } from "react";
import classes from "./mapping.module.css";
import type { ColumnRule, Proposal } from "./proposal";
import { ValueTable } from "./value-table";

interface MoreOfRuleProps {
  name: string;
  rule: ColumnRule;
  proposal: Proposal;
  onChange: (change: Partial<ColumnRule>) => void;
}

const combinations = [
  { value: "join", label: "joined" },
  { value: "first", label: "the first that is not empty" },
  { value: "subtract", label: "the first less the others" },
  { value: "add", label: "added up" },
] as const;

/** What is seldom needed: several columns together, a part of a text, their words for ours. */
export function MoreOfRule({ name, rule, proposal, onChange }: MoreOfRuleProps) {
  const words = Object.keys(rule.values).length;
  const [open, setOpen] = useState(words > 0 || rule.from.length > 1 || rule.part !== null);
  if (rule.from.length === 0) return null;
  return (
    <details
      className={classes.more}
      open={open}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary aria-label={`More for ${name}`}>More</summary>
      {open && (
        <div className={classes.inside}>
          <Several name={name} rule={rule} proposal={proposal} onChange={onChange} />
          <Part name={name} rule={rule} onChange={onChange} />
          <ValueTable name={name} rule={rule} proposal={proposal} onChange={onChange} />
        </div>
      )}
    </details>
  );
}

function Several({ name, rule: { from, combine, separator }, proposal, onChange }: MoreOfRuleProps) {
  const others = proposal.header.filter((one) => !from.includes(one));
  return (
    <>
      {from.length > 1 && (
        <NativeSelect
          size="xs"
          label="The columns are"
          aria-label={`The columns of ${name} are`}
          value={combine}
          onChange={({ currentTarget: { value } }) =>
            onChange({ combine: combinations.find((one) => one.value === value)?.value ?? "join" })
          }
          data={[...combinations]}
        />
      )}
      {from.length > 1 && combine === "join" && (
        <TextInput
          size="xs"
          label="Between them"
          value={separator}
          maxLength={10}
          onChange={({ currentTarget }) => onChange({ separator: currentTarget.value })}
        />
      )}
      {others.length > 0 && (
        <NativeSelect
          size="xs"
          label="Together with"
          aria-label={`Take ${name} together with`}
          value=""
          onChange={({ currentTarget }) => onChange({ from: [...from, currentTarget.value] })}
          data={[{ value: "", label: "another column" }, ...others]}
        />
      )}
    </>
  );
}

const usualPart = { by: " ", at: 1 };

function Part({ name, rule: { part }, onChange }: Omit<MoreOfRuleProps, "proposal">) {
  if (part === null)
    return (
      <Button variant="default" size="compact-xs" onClick={() => onChange({ part: usualPart })}>
        Only a part of the text
      </Button>
    );
  return (
    <div className={classes.choices}>
      <TextInput
        size="xs"
        label="Split at"
        aria-label={`Split ${name} at`}
        value={part.by}
        maxLength={10}
        onChange={({ currentTarget: { value: by } }) =>
          onChange({ part: by === "" ? null : { ...part, by } })
        }
      />
      <NumberInput
        size="xs"
        label="Part, counted from 1; from the end with a minus"
        value={part.at}
        min={-9}
        max={9}
        onChange={(at) => onChange({ part: { ...part, at: Number(at) || 1 } })}
      />
      <Button variant="default" size="compact-xs" onClick={() => onChange({ part: null })}>
        The whole text
      </Button>
    </div>
  );
}

"use client";
import { columnName } from "../kinds";
import type { OurColumn } from "./cells";
import { gapsIn, ruleOf, withRule } from "./draft";
import { HowWritten } from "./how-written";
import classes from "./mapping.module.css";
import { MoreOfRule } from "./more-of-rule";
import type { ColumnRule, Mapping, Proposal } from "./proposal";
import { Samples } from "./samples";
import { SourceChoice, type Suggest } from "./source-choice";
import type { Tried } from "./tried";

interface ColumnRuleProps {
  column: OurColumn;
  mapping: Mapping;
  proposal: Proposal;
  tried: Tried | undefined;
  suggest: Suggest;
  onChange: (mapping: Mapping) => void;
}

const missing = {
  column: "choose where it comes from, or say what every row says",
  decimal: "choose the decimal sign",
  "date-order": "choose the order of day and month",
} as const;

/** One of our columns: where it comes from in the file, what becomes of the first cells, and how they are read. */
export function ColumnRuleRow({ column, mapping, proposal, tried, suggest, onChange }: ColumnRuleProps) {
  const name = columnName(column.name);
  const rule = ruleOf(mapping, column.name);
  const [gap] = gapsIn(mapping, [column]);
  const why = Object.hasOwn(proposal.guesses, column.name) ? proposal.guesses[column.name]?.why : undefined;
  const set = (change: Partial<ColumnRule>) => onChange(withRule(mapping, column, change));
  return (
    <li className={classes.rule} data-gap={gap !== undefined || undefined}>
      <div role="group" aria-label={name} className={classes.ruleGrid}>
        <div className={classes.ours}>
          <b>{name}</b>
          {column.required && <span className={classes.needed}> needed</span>}
          <div className={classes.soft}>{column.doc}</div>
        </div>
        <div className={classes.source}>
          <SourceChoice
            column={column}
            mapping={mapping}
            proposal={proposal}
            suggest={suggest}
            onChange={onChange}
          />
          {gap && <p className={classes.gap}>{missing[gap.about]}</p>}
          {why && rule && <p className={classes.soft}>{why}</p>}
        </div>
        <Samples cells={tried?.[column.name]} rule={rule} proposal={proposal} />
        {rule && (
          <div className={classes.how}>
            <HowWritten column={column} rule={rule} onChange={set} />
            <MoreOfRule name={name} rule={rule} proposal={proposal} onChange={set} />
          </div>
        )}
      </div>
    </li>
  );
}

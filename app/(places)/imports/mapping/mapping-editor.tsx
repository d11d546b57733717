"use client";
import { type ReactNode, useState } from "react";
import { ColumnRuleRow } from "./column-rule";
import type { OurColumn } from "./cells";
import { gapsIn, inParts, unusedIn } from "./draft";
import classes from "./mapping.module.css";
import type { Mapping, Proposal } from "./proposal";
import type { Suggest } from "./source-choice";
import type { Tried } from "./tried";
import { UnusedColumns } from "./unused-columns";

interface MappingEditorProps {
  mapping: Mapping;
  proposal: Proposal;
  columns: readonly OurColumn[];
  tried: Tried | undefined;
  suggest: Suggest;
  /** Whether it opens by itself: where it was only guessed. */
  isOpen: boolean;
  onChange: (mapping: Mapping) => void;
  /** The way to save it. */
  children?: ReactNode;
}

/** Our columns beside those of the file. */
export function MappingEditor(props: MappingEditorProps) {
  const { mapping, proposal, columns, isOpen, children } = props;
  const [chosen, setChosen] = useState<boolean | null>(null);
  const open = chosen ?? isOpen;
  const { shown, rest } = inParts(mapping, columns);
  const unused = unusedIn(mapping, proposal.header);
  const gaps = gapsIn(mapping, columns).length;
  return (
    <details
      className={classes.fold}
      open={open}
      onToggle={({ currentTarget }) => setChosen(currentTarget.open)}
    >
      <summary>
        <b>Which column is which</b>{" "}
        <span className={classes.soft}>{inWords(shown.length - gaps, gaps, unused)}</span>
      </summary>
      {open && (
        <div className={classes.inside}>
          <Rules {...props} shown={shown} title="Our columns and where they come from" />
          {rest.length > 0 && <Rest {...props} rest={rest} />}
          <UnusedColumns names={unused} columns={proposal.columns} />
          {children}
        </div>
      )}
    </details>
  );
}

const inWords = (filled: number, gaps: number, unused: readonly string[]): string =>
  [
    `${filled} of ours are filled`,
    ...(gaps > 0 ? [`${gaps} open`] : []),
    unused.length > 0 ? `not used: ${unused.join(", ")}` : "all columns of the file are used",
  ].join("; ");

function Rules({
  shown,
  title,
  ...rest
}: Omit<MappingEditorProps, "isOpen" | "children"> & { shown: readonly OurColumn[]; title: string }) {
  return (
    <ul className={classes.rules} aria-label={title}>
      {shown.map((column) => (
        <ColumnRuleRow key={column.name} column={column} {...rest} />
      ))}
    </ul>
  );
}

function Rest({ rest, ...props }: MappingEditorProps & { rest: readonly OurColumn[] }) {
  const [open, setOpen] = useState(false);
  return (
    <details
      className={classes.more}
      open={open}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>More columns ({rest.length})</summary>
      {open && <Rules {...props} shown={rest} title="More of our columns" />}
    </details>
  );
}

"use client";
import { columnName } from "../kinds";
import type { OurColumn } from "./cells";
import classes from "./mapping.module.css";
import { constantsFor } from "./open-points";
import type { Mapping, Proposal } from "./proposal";
import { SourceChoice, type Suggest } from "./source-choice";

interface MissingProps {
  missing: readonly OurColumn[];
  mapping: Mapping;
  proposal: Proposal;
  suggest: Suggest;
  onChange: (mapping: Mapping) => void;
}

/** What must be there and no column of the file was found for: another column, or the same in every row. */
export function Missing({ missing, suggest, ...choosing }: MissingProps) {
  const constants = (column: OurColumn) => [
    ...new Set([...constantsFor(choosing.proposal, column), ...suggest(column)]),
  ];
  return missing.map((column) => (
    <div
      key={column.name}
      role="group"
      aria-label={`Missing: ${columnName(column.name)}`}
      className={classes.missing}
    >
      <p>
        No column was found for <b>{columnName(column.name)}</b>. {column.doc} Choose a column, or say what
        every row says.
      </p>
      <div className={classes.choices}>
        <SourceChoice column={column} suggest={constants} {...choosing} />
      </div>
    </div>
  ));
}

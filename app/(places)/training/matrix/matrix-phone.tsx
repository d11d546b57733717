"use client";
import { Button, NativeSelect, SegmentedControl } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { levels } from "@/server/planning/skill";
import { useTRPC } from "../../../_trpc/client";
import type { Asked } from "./asked";
import {
  type Cell,
  cellOf,
  cellWords,
  type Column,
  emptyCell,
  type Row,
} from "../../joined/person/skill-cells";
import classes from "./matrix.module.css";
import { type Levels, shownCell } from "./use-levels";

const page = 50;

/** The same on a phone: a list of people with their skills, or of skills with their people. */
export function MatrixPhone({ asked, levels: given }: { asked: Asked; levels: Levels }) {
  const [by, setBy] = useState<"people" | "skills">("people");
  const [count, setCount] = useState(page);
  const people = by === "people";
  const { data } = useQuery(
    useTRPC().budget.skillMatrix.queryOptions({
      ...asked,
      rows: { from: 0, count: people ? Math.min(200, count) : 1 },
      columns: { from: 0, count: people ? 1 : Math.min(200, count) },
    }),
  );
  const total = data ? (people ? data.people : data.skills) : 0;
  return (
    <>
      <SegmentedControl
        fullWidth
        size="xs"
        mb="xs"
        aria-label="List"
        value={by}
        onChange={(value) => setBy(value === "skills" ? "skills" : "people")}
        data={[
          { value: "people", label: "By person" },
          { value: "skills", label: "By skill" },
        ]}
      />
      <ul className={classes.persons}>
        {people
          ? data?.rows.map((row, at) => (
              <Entry key={row.id} name={row.name} note={rowNote(row)}>
                <Levels asked={asked} by="people" at={at} given={given} />
              </Entry>
            ))
          : data?.columns.map((column, at) => (
              <Entry key={column.id} name={column.name} note={columnNote(column)}>
                <Levels asked={asked} by="skills" at={at} given={given} />
              </Entry>
            ))}
      </ul>
      {total > count && count < 200 && (
        <Button variant="default" fullWidth mt="sm" onClick={() => setCount(count + page)}>
          Show more of {total}
        </Button>
      )}
      {total > 200 && count >= 200 && <p>The first 200 of {total}: search for the others.</p>}
    </>
  );
}

const rowNote = ({ short, unknown, role }: Row): string =>
  short === 0 ? (role ?? "") : `${short} short${unknown > 0 ? `, ${unknown} not assessed` : ""}`;

const columnNote = ({ holders, short }: Column): string =>
  `${holders} at 3 or more${short > 0 ? `, ${short} short` : ""}`;

function Entry({ name, note, children }: { name: string; note: string; children: React.ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <li>
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          <span>{name}</span>
          <small>{note}</small>
        </summary>
        {isOpen && children}
      </details>
    </li>
  );
}

interface LevelsProps {
  readonly asked: Asked;
  readonly by: "people" | "skills";
  readonly at: number;
  readonly given: Levels;
}

/** The cells of one person or one skill that say something. */
function Levels({ asked, by, at, given }: LevelsProps) {
  const one = { from: at, count: 1 };
  const all = { from: 0, count: 200 };
  const { data } = useQuery(
    useTRPC().budget.skillMatrix.queryOptions({
      ...asked,
      ...(by === "people" ? { rows: one, columns: all } : { rows: all, columns: one }),
    }),
  );
  if (!data) return <p>Fetching the levels …</p>;
  const cells = new Map(data.cells.map((cell) => [`${cell[0]}/${cell[1]}`, cellOf(cell)]));
  const lines = data.rows.flatMap((row, down) =>
    data.columns.flatMap((column, across) => {
      const cell = shownCell(given.laid, row.id, column.id, cells.get(`${down}/${across}`));
      return cell === emptyCell ? [] : [{ row, column, cell }];
    }),
  );
  return (
    <table className={classes.levels}>
      <tbody>
        {lines.map(({ row, column, cell }) => (
          <tr key={`${row.id}/${column.id}`}>
            <th scope="row">{by === "people" ? column.name : row.name}</th>
            <td>
              <LevelField {...{ row, column, cell, given }} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function LevelField({ row, column, cell, given }: { row: Row; column: Column; cell: Cell; given: Levels }) {
  const words = cellWords(cell);
  if (!row.mayEdit) return words;
  return (
    <NativeSelect
      size="sm"
      aria-label={`${row.name}, ${column.name}: ${words}`}
      value={cell.level === null ? "" : String(cell.level)}
      description={cell.required === null ? undefined : `asked for ${cell.required}`}
      onChange={({ currentTarget: { value } }) => {
        const level = levels.find((each) => String(each) === value) ?? null;
        const said = `${row.name}, ${column.name}: ${level ?? "no level"}.`;
        given.give([{ person: row.id, skill: column.id, level, before: cell.level }], said);
      }}
      data={[
        { value: "", label: "–" },
        ...levels.map((each) => ({ value: String(each), label: String(each) })),
      ]}
    />
  );
}

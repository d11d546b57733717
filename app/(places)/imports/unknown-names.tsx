"use client";
import { Select } from "@mantine/core";
import type { Column } from "../../_parts/column";
import { DataTable } from "../../_parts/data-table";
import { useLocale } from "../../_parts/locale";
import { printNumber } from "../../_parts/money";
import classes from "./imports.module.css";
import { columnName } from "./kinds";
import type { UnknownName } from "./preview-answer";
import { type NamedRecord, useRecordsOf } from "./use-records-of";

/** What names stand for, as far as it was chosen. */
export interface Choosing {
  /** What was chosen for a name; null: nothing yet. */
  chosen: (name: UnknownName) => string | null;
  onChoose: (name: UnknownName, id: string | null) => void;
}

interface UnknownNamesProps extends Choosing {
  unknown: readonly UnknownName[];
}

/** Names the files use and nobody entered yet, each once: which of ours they mean, or that they are new. */
export function UnknownNames({ unknown, ...choosing }: UnknownNamesProps) {
  const targets = [...new Set(unknown.map(({ target }) => target))];
  if (unknown.length === 0) return null;
  return (
    <section>
      <h3 className={classes.heading}>
        {unknown.length === 1 ? "One name stands" : `${unknown.length} names stand`} for nothing that is here
      </h3>
      <p className={classes.soft}>
        Choose which of ours is meant: it is remembered with the mapping. Names without a choice are new, and
        made along the way when you say so below.
      </p>
      {targets.map((target) => (
        <OfTarget
          key={target}
          target={target}
          names={unknown.filter((name) => name.target === target)}
          {...choosing}
        />
      ))}
    </section>
  );
}

const most = 50;

function OfTarget({
  target,
  names,
  chosen,
  onChoose,
}: Choosing & { target: string; names: readonly UnknownName[] }) {
  const locale = useLocale();
  const records = useRecordsOf(target);
  const columns: Column<UnknownName>[] = [
    { id: "name", title: columnName(names[0]?.column ?? target), value: ({ text }) => text },
    { id: "rows", title: "Rows", number: true, value: ({ rows }) => rows },
    {
      id: "ours",
      title: "Is ours",
      value: chosen,
      show: (name) => (
        <Ours name={name} records={records} value={chosen(name)} onChange={(id) => onChoose(name, id)} />
      ),
    },
  ];
  return (
    <>
      <DataTable
        caption={`Unknown names: ${target.replaceAll("-", " ")}`}
        columns={columns}
        rows={names.slice(0, most)}
        rowKey={({ column, text }) => `${column} ${text}`}
      />
      {names.length > most && (
        <p className={classes.soft}>
          The first {most} of {printNumber(names.length, locale)}.
        </p>
      )}
    </>
  );
}

interface OursProps {
  name: UnknownName;
  records: readonly NamedRecord[];
  value: string | null;
  onChange: (id: string | null) => void;
}

/** All of ours to search in, those spelled alike on top. */
function Ours({ name: { text, like }, records, value, onChange }: OursProps) {
  const near = new Set(like.map(({ id }) => id));
  const option = ({ id, name }: NamedRecord) => ({ value: id, label: name || id });
  const others = records.filter(({ id }) => !near.has(id)).map(option);
  return (
    <Select
      size="xs"
      searchable
      clearable
      limit={100}
      aria-label={`Which of ours is ${text}`}
      placeholder={like[0] ? `perhaps ${like[0].name}` : "new, or choose"}
      nothingFoundMessage="None is called that"
      value={value}
      onChange={onChange}
      data={[
        ...(like.length > 0 ? [{ group: "Spelled alike", items: like.map(option) }] : []),
        ...(others.length > 0 ? [{ group: "All", items: others }] : []),
      ]}
    />
  );
}

"use client";
import { Button, NativeSelect, Pagination, TextInput } from "@mantine/core";
import { IconDownload, IconSearch, IconX } from "@tabler/icons-react";
import { type ReactNode, useEffect, useState } from "react";
import { arrange, type Column, choicesOf, type Sort, type TableQuery } from "./column";
import { csv } from "./csv";
import { DataTable, type DataTableProps } from "./data-table";
import { save } from "./download";
import { useLocale } from "./locale";
import { printNumber } from "./money";
import classes from "./record-list.module.css";
import { useTableQuery } from "./table-query";

const pageSize = 100;

interface ListFrameProps<Row> extends Omit<DataTableProps<Row>, "sort" | "onSort"> {
  /** What one row is, in the plural: "contracts". */
  noun: string;
  asked: ReturnType<typeof useTableQuery<Row>>;
  /** How many there are, and how many of them were found. */
  all: number;
  found: number;
  /** The values a column can be narrowed to. */
  choicesOf: (column: Column<Row>) => readonly string[];
  /** Every row found, for a download. */
  fetchFound: () => readonly Row[] | Promise<readonly Row[]>;
  /** Columns that are in the download and not in the table. */
  downloaded?: readonly Column<Row>[];
  /** What can be done with the rows that are chosen. */
  tools?: ReactNode;
}

/** One page of a list, with what searches, narrows, sorts and downloads it. */
export function ListFrame<Row>(props: ListFrameProps<Row>) {
  const { noun, asked, all, found, choicesOf: choices, fetchFound, downloaded = [], tools, ...table } = props;
  const { columns } = table;
  const locale = useLocale();
  const pages = Math.max(1, Math.ceil(found / pageSize));
  const narrowed = asked.query.search !== "" || Object.keys(asked.query.choices).length > 0;
  return (
    <>
      <div className={classes.tools}>
        <SearchField value={asked.query.search} onChange={asked.search} noun={noun} />
        <Choices columns={columns} query={asked.query} onChoose={asked.choose} choicesOf={choices} />
        {narrowed && (
          <Button variant="subtle" leftSection={<IconX size={14} />} onClick={asked.clear}>
            Show all
          </Button>
        )}
        {tools}
        <span className={classes.count} role="status">
          {narrowed && `${printNumber(found, locale)} of `}
          {printNumber(all, locale)} {noun}
        </span>
        <Button
          variant="subtle"
          leftSection={<IconDownload size={14} />}
          onClick={async () =>
            save(`${noun}.csv`, "text/csv", tableCsv([...columns, ...downloaded], await fetchFound()))
          }
        >
          CSV
        </Button>
      </div>
      <DataTable
        {...table}
        sort={asked.query.sort}
        onSort={asked.sort}
        empty={<p className={classes.none}>None of the {noun} matches. Search for less, or show all.</p>}
      />
      {pages > 1 && (
        <Pagination
          total={pages}
          value={Math.min(asked.query.page, pages)}
          onChange={asked.turnTo}
          size="sm"
          mt="md"
          getControlProps={(control) => ({ "aria-label": `${control} page` })}
        />
      )}
    </>
  );
}

interface RecordListProps<Row> extends Omit<DataTableProps<Row>, "sort" | "onSort" | "totals"> {
  /** What one row is, in the plural: "contracts". */
  noun: string;
  usual?: Sort;
  /** Totals of the rows that are shown, by column id. */
  totals?: (rows: readonly Row[]) => Readonly<Record<string, ReactNode>>;
}

/** A list of records one can search, narrow, sort and download; what is asked of it stands in the address. */
export function RecordList<Row>({ noun, usual, totals, rows, ...table }: RecordListProps<Row>) {
  const { columns } = table;
  const asked = useTableQuery(columns, usual ?? null);
  const found = arrange(rows, columns, asked.query);
  const page = Math.min(asked.query.page, Math.max(1, Math.ceil(found.length / pageSize)));
  if (rows.length === 0) return <>{table.empty}</>;
  return (
    <ListFrame
      {...table}
      noun={noun}
      asked={asked}
      rows={found.slice((page - 1) * pageSize, page * pageSize)}
      all={rows.length}
      found={found.length}
      choicesOf={(column) => choicesOf(rows, column)}
      fetchFound={() => found}
      totals={totals?.(found)}
    />
  );
}

/** The rows as they are asked for, all columns, exact. */
const tableCsv = <Row,>(columns: readonly Column<Row>[], rows: readonly Row[]): string =>
  csv([
    columns.map(({ title, unit }) => (unit ? `${title} (${unit})` : title)),
    ...rows.map((row) => columns.map((column) => column.value(row))),
  ]);

function SearchField({
  value,
  onChange,
  noun,
}: {
  value: string;
  onChange: (text: string) => void;
  noun: string;
}) {
  const [text, setText] = useState(value);
  const [known, setKnown] = useState(value);
  // The address may change without us (back, "show all"): then the field follows it, but never while one types on.
  if (known !== value) {
    setKnown(value);
    setText(value);
  }
  useEffect(() => {
    if (text === known) return;
    const waiting = setTimeout(() => {
      setKnown(text);
      onChange(text);
    }, 60);
    return () => clearTimeout(waiting);
  });
  return (
    <TextInput
      type="search"
      size="xs"
      aria-label={`Search the ${noun}`}
      placeholder={`Search the ${noun}`}
      leftSection={<IconSearch size={14} />}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      className={classes.search}
    />
  );
}

interface ChoicesProps<Row> {
  choicesOf: (column: Column<Row>) => readonly string[];
  columns: readonly Column<Row>[];
  query: TableQuery;
  onChoose: (column: string, value: string | null) => void;
}

function Choices<Row>({ columns, query, onChoose, choicesOf: choices }: ChoicesProps<Row>) {
  return columns
    .filter(({ choice }) => choice)
    .map((column) => (
      <NativeSelect
        key={column.id}
        size="xs"
        aria-label={column.title}
        value={query.choices[column.id] ?? ""}
        onChange={(event) => onChoose(column.id, event.currentTarget.value || null)}
        data={[
          { value: "", label: `${column.title}: all` },
          ...choices(column).map((value) => ({ value, label: column.choiceWord?.(value) ?? value })),
        ]}
      />
    ));
}

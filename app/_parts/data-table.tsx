"use client";
import Link from "next/link";
import type { KeyboardEvent, ReactNode } from "react";
import { type Column, nextSort, type Sort } from "./column";
import classes from "./data-table.module.css";
import { nothing } from "./money";
import { AllBox, type Chosen, RowBox } from "./row-boxes";
import { ScrollRegion } from "./scroll-region";

export interface DataTableProps<Row> {
  /** The sentence that says what the table shows. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Where a row opens; its first cell becomes the link. */
  href?: (row: Row) => string;
  /** The row that is open beside the list. */
  openKey?: string | null;
  sort?: Sort | null;
  onSort?: (sort: Sort | null) => void;
  /** A last row: totals by column id. */
  totals?: Readonly<Record<string, ReactNode>>;
  /** What to show instead of no rows. */
  empty?: ReactNode;
  /** The rows that are chosen, by their keys; each row then has a box to tick. */
  chosen?: Chosen;
  /** On a phone: each row as a card, or the whole table scrolling sideways, which it says. */
  phone?: "cards" | "scroll";
}

/** Up and down go through the links of the rows, as in a spreadsheet. */
function walk(event: KeyboardEvent<HTMLElement>) {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (step === 0) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-row-link]")];
  const now = links.findIndex((link) => link === document.activeElement);
  const next = links[now + step];
  if (now < 0 || !next) return;
  event.preventDefault();
  next.focus();
}

/** A table of records: sortable, with a header that stays, numbers at the end, arrow keys through the rows. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, rowKey, phone = "cards", totals, empty } = props;
  if (rows.length === 0 && empty) return <>{empty}</>;
  return (
    <div className={classes.room} data-phone={phone}>
      {phone === "scroll" && <p className={classes.scrolls}>The table scrolls sideways.</p>}
      <ScrollRegion label={caption} className={classes.scroll} onKeyDown={walk}>
        <table className={classes.table}>
          <caption className={classes.caption}>{caption}</caption>
          <thead>
            <tr>
              {columns.map((column, at) => (
                <HeaderCell
                  key={column.id}
                  column={column}
                  {...props}
                  box={at === 0 && props.chosen && <AllBox keys={rows.map(rowKey)} chosen={props.chosen} />}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <BodyRow key={rowKey(row)} row={row} {...props} />
            ))}
          </tbody>
          {totals && <Totals columns={columns} totals={totals} />}
        </table>
      </ScrollRegion>
    </div>
  );
}

interface HeaderCellProps<Row> extends Pick<DataTableProps<Row>, "sort" | "onSort"> {
  column: Column<Row>;
  box?: ReactNode;
}

function HeaderCell<Row>({ column, sort, onSort, box }: HeaderCellProps<Row>) {
  const sorted = sort?.column === column.id ? (sort.descending ? "descending" : "ascending") : undefined;
  const name = (
    <>
      {column.title}
      {column.unit && <span className={classes.unit}> {column.unit}</span>}
    </>
  );
  return (
    <th
      scope="col"
      aria-sort={sorted}
      data-number={column.number || undefined}
      data-spare={column.spare || undefined}
    >
      {box}
      {onSort ? (
        <button
          type="button"
          className={classes.sort}
          onClick={() => onSort(nextSort(sort ?? null, column.id))}
        >
          {name}
          <span aria-hidden className={classes.arrow}>
            {sorted === "ascending" ? "▲" : sorted === "descending" ? "▼" : ""}
          </span>
        </button>
      ) : (
        name
      )}
    </th>
  );
}

function BodyRow<Row>(props: DataTableProps<Row> & { row: Row }) {
  const { row, columns, rowKey, href, openKey, chosen } = props;
  return (
    <tr data-open={openKey === rowKey(row) || undefined}>
      {columns.map((column, at) => {
        const shown = column.show ? column.show(row) : (column.value(row) ?? nothing);
        const inside = at === 0 && href ? <RowLink href={href(row)}>{shown}</RowLink> : shown;
        const label = column.unit ? `${column.title} (${column.unit})` : column.title;
        if (at > 0)
          return (
            <td
              key={column.id}
              data-number={column.number || undefined}
              data-label={label}
              data-spare={column.spare || undefined}
            >
              <span>{inside}</span>
            </td>
          );
        return (
          <th key={column.id} scope="row">
            {chosen ? (
              <span className={classes.boxed}>
                <RowBox name={String(column.value(row) ?? "")} rowKey={rowKey(row)} chosen={chosen} />
                {inside}
              </span>
            ) : (
              inside
            )}
          </th>
        );
      })}
    </tr>
  );
}

function RowLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} data-row-link className={classes.link} scroll={false}>
      {children}
    </Link>
  );
}

function Totals<Row>({
  columns,
  totals,
}: {
  columns: readonly Column<Row>[];
  totals: Readonly<Record<string, ReactNode>>;
}) {
  return (
    <tfoot>
      <tr>
        {columns.map((column, at) =>
          at === 0 ? (
            <th key={column.id} scope="row">
              {totals[column.id] ?? "Total"}
            </th>
          ) : (
            <td
              key={column.id}
              data-number={column.number || undefined}
              data-label={column.title}
              data-spare={column.spare || undefined}
            >
              {totals[column.id]}
            </td>
          ),
        )}
      </tr>
    </tfoot>
  );
}

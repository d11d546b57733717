import { decimal } from "@/server/planning/decimal";
import type { Format } from "../format";
import type { CellRefusal } from "../read";
import { readBy } from "./fault-of-mapping";
import { finder } from "./header-key";
import { type CompiledRule, mapCell, type SourceCell } from "./map-cell";
import { type ColumnRule, type Mapping, rule } from "./mapping";
import { reckoned } from "./reckoning";
import { sortOf } from "./sort";

/** One row of ours, and which of the columns that lie across it came from (null: none lie across). */
export interface MappedRow {
  /** In the order of the mapper's header. */
  readonly cells: readonly string[];
  readonly across: number | null;
}

/** What became of one row of the source. */
export interface Mapped {
  readonly rows: readonly MappedRow[];
  readonly refused: readonly CellRefusal[];
  /** Whether the mapping leaves such rows out, or nothing lies in any of the columns across. */
  readonly leftOut: boolean;
  /** How many rows of ours lie in it, those that are refused with them. */
  readonly count: number;
}

interface Ours extends CompiledRule {
  readonly name: string;
  readonly from: readonly number[];
  readonly role: "name" | "value" | null;
}

const refusal = (reason: string): Mapped => ({
  rows: [],
  refused: [{ column: "", value: "", reason }],
  leftOut: false,
  count: 1,
});

const leftOut: Mapped = { rows: [], refused: [], leftOut: true, count: 0 };

/** Applies a mapping to the rows of a file, row by row. The header must be one the mapping reads (`faultOfMapping`). */
export class Mapper {
  /** Our columns the mapping fills. */
  readonly header: readonly string[];
  private readonly ours: readonly Ours[];
  private readonly across: readonly number[] | null;
  private readonly nullWords: ReadonlySet<string>;
  private readonly find: (name: string) => number;
  private readonly reads: ReadonlySet<number>;
  private readonly reckons: boolean;

  constructor(
    private readonly format: Pick<Format, "columns">,
    private readonly mapping: Mapping,
    private readonly source: readonly string[],
  ) {
    this.find = finder(source);
    this.nullWords = new Set(mapping.nullWords.map((word) => word.trim().toLowerCase()));
    this.across = mapping.across?.columns.map((name) => this.find(name)) ?? null;
    this.reads = new Set(readBy(mapping).map((name) => this.find(name)));
    this.reckons = Object.values(mapping.columns).some((of) => of.reckoned);
    this.ours = this.compiled();
    this.header = this.ours.map(({ name }) => name);
  }

  private compiled(): Ours[] {
    const { across, columns } = this.mapping;
    const names = new Set([...Object.keys(columns), ...(across ? [across.name, across.value] : [])]);
    return [...names].map((name) => this.compile(name, columns[name] ?? rule([])));
  }

  private compile(name: string, of: ColumnRule): Ours {
    const { across } = this.mapping;
    const column = this.format.columns[name];
    const values = Object.entries(of.values).map(
      ([theirs, our]) => [theirs.trim().toLowerCase(), our] as const,
    );
    const role = across?.name === name ? "name" : across?.value === name ? "value" : null;
    const sort = column ? sortOf(column) : "text";
    const month = role === "name" && sort === "month" && !of.date;
    return {
      name,
      rule: month ? { ...of, date: { order: null } } : of,
      sort,
      hangs: column?.kind.includes("milestone") ?? false,
      values: new Map(values),
      factor: decimal(of.number?.factor ?? "1"),
      from: of.from.map((source) => this.find(source)),
      role,
    };
  }

  /** A cell's text; "" where it says that there is nothing. */
  private text(cells: readonly string[], at: number): string {
    const text = cells[at] ?? "";
    return this.nullWords.has(text.trim().toLowerCase()) ? "" : text;
  }

  private says(cells: readonly string[], { column, is }: { column: string; is: readonly string[] }): boolean {
    const text = this.text(cells, this.find(column)).trim().toLowerCase();
    return is.some((word) => word.trim().toLowerCase() === text);
  }

  private faultOfLength(cells: readonly string[]): string | null {
    const { length } = this.source;
    const reason = `the row has ${cells.length} cells and the header ${length}`;
    if (cells.length > length) return cells.slice(length).some((cell) => cell.trim() !== "") ? reason : null;
    return [...this.reads].some((at) => at >= cells.length) ? reason : null;
  }

  /** Makes rows of ours out of a row of the source. */
  map(cells: readonly string[]): Mapped {
    const fault = this.faultOfLength(cells);
    if (fault !== null) return refusal(fault);
    if (this.mapping.leaveOut.some((rows) => this.says(cells, rows))) return leftOut;
    const filled = this.across?.filter((at) => this.text(cells, at).trim() !== "");
    if (filled?.length === 0) return leftOut;
    const rows: MappedRow[] = [];
    const refused: CellRefusal[] = [];
    for (const across of filled ?? [null]) {
      const row = this.row(cells, across);
      if (row.refused.length) refused.push(...row.refused);
      else rows.push({ cells: row.cells, across });
    }
    return { rows, refused, leftOut: false, count: filled?.length ?? 1 };
  }

  private cellsOf(ours: Ours, cells: readonly string[], across: number | null): SourceCell[] {
    const of = (at: number): SourceCell => ({ column: this.source[at] ?? "", text: this.text(cells, at) });
    if (across === null || ours.role === null) return ours.from.map(of);
    const column = this.source[across] ?? "";
    return ours.role === "name" ? [{ column, text: column }] : [of(across)];
  }

  private row(
    cells: readonly string[],
    across: number | null,
  ): { cells: readonly string[]; refused: readonly CellRefusal[] } {
    const made: string[] = [];
    const refused: CellRefusal[] = [];
    for (const ours of this.ours) {
      const when = ours.rule.number?.negateWhen;
      const turned = when ? this.says(cells, when) : false;
      const cell = mapCell(ours, this.cellsOf(ours, cells, across), turned);
      made.push("text" in cell ? cell.text : "");
      if ("text" in cell) continue;
      const place = cell.blame
        ? { column: cell.blame.column, value: cell.blame.text }
        : this.sourceOf(ours.name, cells, across);
      refused.push({ ...place, reason: cell.reason });
    }
    return { cells: refused.length === 0 ? this.reckoned(made) : made, refused };
  }

  private reckoned(made: readonly string[]): readonly string[] {
    if (!this.reckons) return made;
    const row = reckoned(
      this.mapping.columns,
      new Map(this.header.map((name, at) => [name, made[at] ?? ""])),
    );
    return this.header.map((name) => row.get(name) ?? "");
  }

  /** The source's column and value a cell of ours was made from. */
  sourceOf(ours: string, cells: readonly string[], across: number | null): { column: string; value: string } {
    const found = this.ours.find(({ name }) => name === ours);
    const from = found ? this.cellsOf(found, cells, across) : [];
    if (!found || from.length === 0) return { column: ours, value: found?.rule.constant ?? "" };
    const texts = from.map(({ text }) => text);
    return {
      column: from.map(({ column }) => column).join(" + "),
      value: (texts.some((text) => text !== "") ? texts.filter((text) => text !== "") : [""]).join(" "),
    };
  }
}

/** Rows of ours made from one row of a file of another tool. */
export const mapRow = (
  format: Pick<Format, "columns">,
  mapping: Mapping,
  header: readonly string[],
  cells: readonly string[],
): Mapped & { readonly header: readonly string[] } => {
  const mapper = new Mapper(format, mapping, header);
  return { ...mapper.map(cells), header: mapper.header };
};

/** What a list is sorted, searched and narrowed by; null is unknown or nothing and sorts last. */
export type Cell = string | number | null;

/** A column as far as arranging rows needs it. */
export interface Arrangeable<Row> {
  readonly id: string;
  readonly value: (row: Row) => Cell;
}

export interface Sort {
  readonly column: string;
  readonly descending: boolean;
}

/** What a reader asks of a list. */
export interface Arrangement {
  /** Every word must occur in some column; case and accents do not matter. */
  readonly search: string;
  readonly sort: Sort | null;
  /** Column id → the value wanted. */
  readonly choices: Readonly<Record<string, string>>;
}

/** Answers arrangements of rows that do not change; what one question had to work out the next one finds. */
export interface Arranger<Row> {
  /** The rows asked for, in their order; rows that tie keep theirs. */
  arrange(asked: Arrangement): Row[];
  /** The values of a column, in order. */
  choicesOf(column: string): readonly string[];
}

const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

function compare(a: Cell, b: Cell, descending: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const order =
    typeof a === "number" && typeof b === "number" ? a - b : collator.compare(String(a), String(b));
  return descending ? -order : order;
}

const plain = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** Arranges rows by these columns. */
export function arranger<Row>(rows: readonly Row[], columns: readonly Arrangeable<Row>[]): Arranger<Row> {
  const orders = new Map<string, readonly number[]>();
  const choices = new Map<string, readonly string[]>();
  let texts: readonly string[] | null = null;
  const named = (id: string | undefined) => columns.find((column) => column.id === id);

  const textsOfRows = () =>
    (texts ??= rows.map((row) => plain(columns.map((column) => column.value(row) ?? "").join(" "))));

  function ordered(sort: Sort | null): readonly number[] {
    const by = named(sort?.column);
    const key = by && sort ? `${by.id} ${sort.descending}` : "";
    const known = orders.get(key);
    if (known) return known;
    const order = rows.map((_, at) => at);
    if (by && sort) {
      const cells = rows.map(by.value);
      order.sort((a, b) => compare(cells[a] ?? null, cells[b] ?? null, sort.descending));
    }
    orders.set(key, order);
    return order;
  }

  return {
    arrange({ search, sort, choices: asked }) {
      const words = plain(search).split(/\s+/).filter(Boolean);
      const wanted = columns.filter(({ id }) => asked[id] !== undefined);
      const searched = words.length > 0 ? textsOfRows() : [];
      const found: Row[] = [];
      for (const at of ordered(sort)) {
        const row = rows[at];
        if (row === undefined) continue;
        if (!wanted.every((column) => String(column.value(row) ?? "") === asked[column.id])) continue;
        if (words.every((word) => searched[at]?.includes(word))) found.push(row);
      }
      return found;
    },
    choicesOf(id) {
      const column = named(id);
      const known = choices.get(id);
      if (known || !column) return known ?? [];
      const values = [...new Set(rows.map((row) => String(column.value(row) ?? "")))].filter(Boolean);
      choices.set(id, values.sort(collator.compare));
      return values;
    },
  };
}

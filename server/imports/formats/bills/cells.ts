import { decimalSql, notDecimalSql, productSql, whyNotAmount } from "./amounts";
import { type BillHeader, cellAt } from "./header";
import { type MomentForm, monthSql, whyNotMoment } from "./moments";

/** Something that is looked for in every row before anything is summed. */
export interface BillCheck {
  /** The cells it looks at, by their place in the row; the first that is filled is shown. */
  readonly cells: readonly number[];
  /** SQL that is true where something is wrong. */
  readonly wrong: string;
  /** What is wrong with these cells; null: nothing. */
  why(texts: readonly (string | null)[]): string | null;
}

const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;
const first = (expressions: readonly string[]) =>
  expressions.length > 1 ? `coalesce(${expressions.join(", ")})` : (expressions[0] ?? "NULL");

/**
 * The cells of a bill as its layout reads them. Each method answers SQL over the row's cells, and remembers what must hold of
 * the cells it reads; columns a file lacks are NULL. Of several names the first that is there and filled counts.
 */
export class BillCells {
  readonly checks: BillCheck[] = [];
  /** Names of columns that must be there and are not. */
  readonly lacks: string[] = [];
  private readonly checked = new Set<string>();

  constructor(
    readonly header: BillHeader,
    /** How days are written besides YYYY-MM-DD, where the file was asked. */
    readonly dayForms: readonly MomentForm[] = [],
  ) {}

  private check(key: string, check: BillCheck): void {
    if (!this.checked.has(key)) this.checks.push(check);
    this.checked.add(key);
  }

  private each(names: readonly string[], read: (cell: string, at: number) => string): string {
    return first(this.header.find(names).map((at) => read(cellAt(at), at)));
  }

  /** A text as it is. */
  text(...names: readonly string[]): string {
    return `CAST(${this.each(names, (cell) => cell)} AS VARCHAR)`;
  }

  /** An amount or a quantity: exact, refused where it is no number. */
  amount(...names: readonly string[]): string {
    return `CAST(${this.each(names, (cell, at) => {
      this.number(cell, at);
      return decimalSql(cell);
    })} AS DECIMAL(38, 18))`;
  }

  /** A price times a quantity. */
  product(price: string, quantity: string): string {
    const [one, other] = [price, quantity].map((name) => this.header.find([name])[0]);
    if (one === undefined || other === undefined) return "NULL";
    for (const at of [one, other]) this.number(cellAt(at), at);
    return productSql(cellAt(one), cellAt(other));
  }

  private number(cell: string, at: number): void {
    const why = ([text]: readonly (string | null)[]) => (text ? whyNotAmount(text) : null);
    this.check(`number ${at}`, { cells: [at], wrong: notDecimalSql(cell), why });
  }

  /** The month a moment lies in, as YYYY-MM. */
  month(forms: readonly MomentForm[], ...names: readonly string[]): string {
    return this.each(names, (cell, at) => {
      const month = monthSql(cell, forms);
      const why = ([text]: readonly (string | null)[]) => (text ? whyNotMoment(text, forms) : null);
      this.check(`month ${at}`, { cells: [at], wrong: `${cell} IS NOT NULL AND (${month}) IS NULL`, why });
      return month;
    });
  }

  /** A word that stands for one of ours, in any case; others are refused. */
  word(words: Readonly<Record<string, string>>, ...names: readonly string[]): string {
    const ours = new Map(Object.entries(words).map(([theirs, our]) => [theirs.toLowerCase(), our]));
    const known = [...ours.keys()].map(literal).join(", ");
    const cases = [...ours].map(([theirs, our]) => `WHEN ${literal(theirs)} THEN ${literal(our)}`).join(" ");
    return this.each(names, (cell, at) => {
      const why = ([text]: readonly (string | null)[]) =>
        text && !ours.has(text.toLowerCase()) ? `not one of ${Object.keys(words).join(", ")}` : null;
      this.check(`word ${at}`, { cells: [at], wrong: `lower(${cell}) NOT IN (${known})`, why });
      return `CASE lower(${cell}) ${cases} END`;
    });
  }

  /** A currency of three capital letters. */
  currency(...names: readonly string[]): string {
    return this.each(names, (cell, at) => {
      const why = ([text]: readonly (string | null)[]) =>
        text && !/^[A-Z]{3}$/.test(text) ? "not a currency of three capital letters" : null;
      this.check(`currency ${at}`, { cells: [at], wrong: `NOT regexp_full_match(${cell}, '[A-Z]{3}')`, why });
      return cell;
    });
  }

  /** SQL that is true where a cell says one of these words, in any case. */
  says(name: string, ...words: readonly string[]): string {
    const [at] = this.header.find([name]);
    if (at === undefined) return "FALSE";
    return `coalesce(lower(${cellAt(at)}) IN (${words.map((word) => literal(word.toLowerCase())).join(", ")}), FALSE)`;
  }

  /** SQL that is true where a cell is filled. */
  filled(name: string): string {
    const [at] = this.header.find([name]);
    return at === undefined ? "FALSE" : `${cellAt(at)} IS NOT NULL`;
  }

  /** A check of a layout's own. */
  also(name: string, wrong: (cell: string) => string, why: (text: string) => string | null): void {
    const [at] = this.header.find([name]);
    if (at === undefined) return;
    const of = ([text]: readonly (string | null)[]) => (text ? why(text) : null);
    this.check(`also ${at}`, { cells: [at], wrong: wrong(cellAt(at)), why: of });
  }

  /** Of these columns one must be there, and filled in every row. */
  need(...names: readonly string[]): void {
    const cells = this.header.find(names);
    if (cells.length === 0) this.lacks.push(names[0] ?? "");
    else
      this.check(`need ${cells.join()}`, {
        cells,
        wrong: `${first(cells.map(cellAt))} IS NULL`,
        why: (texts) => (texts.every((text) => text === null) ? "must not be empty" : null),
      });
  }
}

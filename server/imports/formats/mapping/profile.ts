import { type DecimalSays, lookAt, type Look, type OrderSays } from "./looks";

const MOST_DISTINCT = 200;
const MOST_KNOWN = 5_000;
const SAMPLES = 5;

/** What the cells of one column of a file look like, all rows taken together. */
export class ColumnProfile {
  filled = 0;
  numbers = 0;
  negatives = 0;
  percents = 0;
  sides = 0;
  days = 0;
  months = 0;
  currencyCodes = 0;
  readonly decimal: Record<DecimalSays, number> = { point: 0, comma: 0, either: 0, none: 0 };
  readonly order: Record<OrderSays, number> = { YMD: 0, DMY: 0, MDY: 0, either: 0, named: 0 };
  /** What stands beside amounts: "£", "EUR". */
  readonly signs = new Set<string>();
  /** The first different texts, and whether there are more. */
  readonly distinct = new Set<string>();
  isDistinctWhole = true;
  /** A text for each thing that was found, to show a person. */
  readonly examples = new Map<DecimalSays | OrderSays, string>();
  private readonly known = new Map<string, Look>();

  add(text: string, isNull: (text: string) => boolean): void {
    if (text === "" || isNull(text)) return;
    this.filled++;
    if (this.distinct.size < MOST_DISTINCT) this.distinct.add(text);
    else if (!this.distinct.has(text)) this.isDistinctWhole = false;
    const look = this.known.get(text) ?? lookAt(text);
    if (this.known.size < MOST_KNOWN) this.known.set(text, look);
    this.note(look, text);
  }

  private note(look: Look, text: string): void {
    if (look.number !== null) {
      this.numbers++;
      this.decimal[look.number]++;
      if (!this.examples.has(look.number)) this.examples.set(look.number, text);
      if (look.negative) this.negatives++;
      if (look.percent) this.percents++;
      if (look.side) this.sides++;
      if (look.currency !== null && this.signs.size < 10) this.signs.add(look.currency);
    }
    if (look.day !== null) {
      this.days++;
      this.order[look.day]++;
      if (!this.examples.has(look.day)) this.examples.set(look.day, text);
    }
    if (look.month) this.months++;
    if (look.isCurrency) this.currencyCodes++;
  }

  get samples(): readonly string[] {
    return [...this.distinct].slice(0, SAMPLES);
  }

  /** Whether nearly all filled cells are of that look. */
  nearlyAll(count: number): boolean {
    return this.filled > 0 && count >= this.filled * 0.9;
  }

  /** What its cells are, in a word for people. */
  get type(): "empty" | "day" | "month" | "currency" | "percent" | "number" | "text" {
    if (this.filled === 0) return "empty";
    const compact = this.days > 0 && this.numbers === this.filled && this.order.named === 0;
    if (
      this.nearlyAll(this.days) &&
      (!compact || this.order.YMD === this.days || this.order.either < this.days)
    )
      return "day";
    if (this.nearlyAll(this.currencyCodes)) return "currency";
    if (this.nearlyAll(this.months) && !this.nearlyAll(this.numbers)) return "month";
    if (this.nearlyAll(this.percents)) return "percent";
    return this.nearlyAll(this.numbers) ? "number" : "text";
  }
}

/** What all columns of a file look like; rows are added as they are read. */
export class Profile {
  readonly columns: readonly ColumnProfile[];
  rows = 0;
  private readonly nullWords: ReadonlySet<string>;

  constructor(
    readonly header: readonly string[],
    nullWords: readonly string[],
  ) {
    this.columns = header.map(() => new ColumnProfile());
    this.nullWords = new Set(nullWords);
  }

  private readonly isNull = (text: string): boolean => {
    const word = text.trim().toLowerCase();
    return word === "" || this.nullWords.has(word);
  };

  add(cells: readonly string[]): void {
    this.rows++;
    for (const [at, column] of this.columns.entries()) column.add(cells[at] ?? "", this.isNull);
  }
}

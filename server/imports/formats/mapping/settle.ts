import type { Format } from "../format";
import { dayInOrder, partsOf } from "./date-text";
import { printDay } from "@/server/planning/day";
import { finder } from "./header-key";
import type { ColumnRule, Mapping } from "./mapping";
import type { ColumnProfile, Profile } from "./profile";
import { currenciesOf, unitsIn } from "./units";
import { isNumeric, sortOf } from "./sort";

/** What cannot be known from a file and a person must say. */
export interface Question {
  readonly about: "decimal" | "date-order" | "encoding" | "column";
  /** Our column it is about; null: the file as a whole. */
  readonly column: string | null;
  /** The file's column it is about. */
  readonly source: string | null;
  readonly text: string;
  /** About a column: the name of a column of the file, or "=" and what every row says. */
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

/** What a guess may know of the organisation. */
export interface Surroundings {
  /** Its currencies, the reporting currency first. */
  readonly currencies: readonly string[];
}

/** A mapping in which everything is decided that the file says, and questions about the rest. */
export interface Settled {
  readonly mapping: Mapping;
  readonly whys: Readonly<Record<string, string>>;
  readonly questions: readonly Question[];
}

type Sign = "." | ",";

interface Verdict<Value> {
  readonly value: Value | null;
  /** Null: nothing has to be decided. */
  readonly why: string | null;
}

/** What a column's numbers say: a sign, nothing (null), or both at once. */
function signIn({ decimal }: ColumnProfile): Sign | "both" | null {
  if (decimal.point && decimal.comma) return "both";
  return decimal.point ? "." : decimal.comma ? "," : null;
}

function orderIn({ order }: ColumnProfile): "DMY" | "MDY" | "YMD" | "several" | null {
  const said = (["DMY", "MDY", "YMD"] as const).filter((each) => order[each] > 0);
  return said.length > 1 ? "several" : (said[0] ?? null);
}

/** What all columns of a file agree on; null: nothing is said, or several things are. */
function agreed<Said extends string>(said: readonly (Said | null)[]): Said | null {
  const all = new Set(said.filter((each) => each !== null));
  const [only] = all;
  return all.size === 1 && only !== undefined ? only : null;
}

/** Decides a mapping's open points by all cells of a file, or asks. */
class Settling {
  readonly whys: Record<string, string> = {};
  readonly questions: Question[] = [];
  private readonly find: (name: string) => number;

  constructor(
    private readonly format: Format,
    private readonly profile: Profile,
    private readonly surroundings: Surroundings,
  ) {
    this.find = finder(profile.header);
  }

  private profilesOf(names: readonly string[]): ColumnProfile[] {
    return names.flatMap((name) => this.profile.columns[this.find(name)] ?? []);
  }

  private decimal(of: readonly ColumnProfile[]): Verdict<Sign> {
    const said = agreed(of.map(signIn));
    if (said === "." || said === ",")
      return { value: said, why: `decimal ${said === "." ? "point" : "comma"}` };
    const isOpen = of.some(({ decimal }) => decimal.either + decimal.point + decimal.comma > 0);
    const file = agreed(this.profile.columns.filter(({ type }) => type !== "day").map(signIn));
    if (said === null && !of.some((each) => signIn(each) === "both") && (file === "." || file === ","))
      return {
        value: file,
        why: isOpen ? `decimal ${file === "." ? "point" : "comma"} as elsewhere in the file` : null,
      };
    return isOpen ? { value: null, why: null } : { value: ".", why: null };
  }

  private order(of: readonly ColumnProfile[]): Verdict<"DMY" | "MDY" | "YMD"> {
    const said = agreed(of.map(orderIn));
    if (said !== null && said !== "several") return { value: said, why: inWordsOf(said, of) };
    const isOpen = of.some(({ order }) => order.either > 0) || said === "several";
    const file = agreed(this.profile.columns.map(orderIn));
    if (said === null && isOpen && file !== null && file !== "several")
      return { value: file, why: `${orderWords[file]} as elsewhere in the file` };
    return isOpen ? { value: null, why: null } : { value: "YMD", why: null };
  }

  /** A rule with its decimal sign and its order of dates, as far as they can be known. */
  rule(name: string, rule: ColumnRule, from: readonly string[]): ColumnRule {
    const of = this.profilesOf(from);
    if (of.length === 0) return rule;
    const number = rule.number?.decimal === null ? this.decimal(of) : null;
    const date = rule.date?.order === null ? this.order(of) : null;
    const why = number?.why ?? date?.why;
    if (why) this.whys[name] = why;
    if (number && number.value === null) this.questions.push(decimalQuestion(name, from, of));
    if (date && date.value === null) this.questions.push(orderQuestion(name, from, of));
    return {
      ...rule,
      number: rule.number && number ? { ...rule.number, decimal: number.value } : rule.number,
      date: date ? { order: date.value } : rule.date,
    };
  }

  /** The currency every amount names itself, in its cells or in its column's name; else the ones it may be. */
  currency(mapping: Mapping): {
    readonly known: string | null;
    readonly why: string;
    readonly possible: readonly string[];
  } {
    const amounts = Object.entries(mapping.columns).flatMap(([name, { from }]) => {
      const column = this.format.columns[name];
      return column && isNumeric(sortOf(column)) ? from : [];
    });
    const names = [...amounts, ...(mapping.across?.columns ?? [])];
    const signs = [...new Set(this.profilesOf(names).flatMap(({ signs: seen }) => [...seen]))];
    const named = agreed(names.map((name) => unitsIn(name).currency));
    const meant = signs.map((sign) => currenciesOf(sign));
    const known = named ?? agreed(meant.map((of) => (of?.length === 1 ? (of[0] ?? null) : "several")));
    const sure =
      known !== null && known !== "several" && meant.every((of) => of === null || of.includes(known));
    const possible = [
      ...new Set([...meant.flatMap((of) => of?.slice(0, 1) ?? []), ...this.surroundings.currencies]),
    ];
    return { known: sure ? known : null, why: `the amounts are in ${known ?? ""}`, possible };
  }

  /** Asks where a column that must be there comes from. */
  ask(column: string, constants: readonly string[] = []): void {
    const { doc } = this.format.columns[column] ?? { doc: "" };
    this.questions.push({
      about: "column",
      column,
      source: null,
      text: `Where does ${column} come from? ${doc}`,
      choices: [
        ...constants.map((value) => ({ value: `=${value}`, label: `${value} in every row` })),
        ...this.profile.header
          .filter((name) => !name.startsWith("="))
          .map((value) => ({ value, label: value })),
      ],
    });
  }
}

const orderWords = { DMY: "day, month, year", MDY: "month, day, year", YMD: "year, month, day" } as const;

function inWordsOf(order: "DMY" | "MDY" | "YMD", of: readonly ColumnProfile[]): string {
  const example = of.flatMap(({ examples }) => examples.get(order) ?? [])[0];
  return example ? `${orderWords[order]}: ${example}` : orderWords[order];
}

const example = (
  of: readonly ColumnProfile[],
  ...looks: readonly Parameters<ColumnProfile["examples"]["get"]>[0][]
) => looks.flatMap((look) => of.flatMap(({ examples }) => examples.get(look) ?? []))[0] ?? "";

function decimalQuestion(column: string, from: readonly string[], of: readonly ColumnProfile[]): Question {
  const text = example(of, "either", "comma", "point");
  const conflict = of.some((each) => each.decimal.point > 0 && each.decimal.comma > 0);
  const says = conflict ? `has both ${example(of, "point")} and ${example(of, "comma")}` : `has ${text}`;
  return {
    about: "decimal",
    column,
    source: from[0] ?? null,
    text: `“${from.join("”, “")}” ${says}: which is the decimal sign?`,
    choices: [
      { value: ".", label: `Decimal point: ${meaning(text, ".")}` },
      { value: ",", label: `Decimal comma: ${meaning(text, ",")}` },
    ],
  };
}

const meaning = (text: string, sign: Sign): string => {
  const other = sign === "." ? "," : ".";
  return `${text} is ${text.replaceAll(other, "").replace(",", ".")}`;
};

function orderQuestion(column: string, from: readonly string[], of: readonly ColumnProfile[]): Question {
  const text = example(of, "either", "DMY", "MDY", "YMD");
  const parts = partsOf(text);
  const label = (order: "DMY" | "MDY") => {
    const day = parts?.shape === "numbers" ? dayInOrder(parts.parts, order) : null;
    const words = orderWords[order];
    return `${words[0]?.toUpperCase()}${words.slice(1)}${day === null ? "" : `: ${text} is ${printDay(day)}`}`;
  };
  return {
    about: "date-order",
    column,
    source: from[0] ?? null,
    text: `“${from.join("”, “")}” has ${text}: which comes first?`,
    choices: (["DMY", "MDY"] as const).map((value) => ({ value, label: label(value) })),
  };
}

/** Fills what a mapping leaves open by what the whole file says, and asks about the rest. */
export function settle(
  format: Format,
  mapping: Mapping,
  profile: Profile,
  surroundings: Surroundings,
): Settled {
  const settling = new Settling(format, profile, surroundings);
  const { across } = mapping;
  const columns: Record<string, ColumnRule> = {};
  for (const [name, rule] of Object.entries(mapping.columns)) {
    const from = across?.value === name ? across.columns : rule.from;
    columns[name] = settling.rule(name, rule, from);
  }
  const filled = (name: string) =>
    (columns[name]?.from.length ?? 0) > 0 ||
    (columns[name]?.constant ?? "") !== "" ||
    name === across?.name ||
    name === across?.value;
  for (const [name, column] of Object.entries(format.columns)) {
    if (!column.required || filled(name)) continue;
    const money = name === "currency" ? settling.currency(mapping) : null;
    if (money?.known) {
      columns[name] = { ...(columns[name] ?? emptyRule), constant: money.known };
      settling.whys[name] = money.why;
    } else settling.ask(name, money?.possible);
  }
  return { mapping: { ...mapping, columns }, whys: settling.whys, questions: settling.questions };
}

const emptyRule: ColumnRule = {
  from: [],
  combine: "join",
  separator: " ",
  part: null,
  constant: null,
  values: {},
  number: null,
  date: null,
};

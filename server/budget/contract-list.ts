import type { Viewer } from "../access/viewer";
import { type Arrangeable, type Arrangement, type Arranger, arranger } from "../planning/arrangement";
import type { View } from "../planning/context";
import { type Day, lastDayOf, printDay } from "../planning/day";
import { fiscalYearOf } from "../planning/fiscal-year";
import { type Month, monthAt } from "../planning/month";
import { type Asked, ask } from "./asked";
import { type Headline, headlineOf, type Narrowing, narrowed, narrowings, sumOf } from "./contract-narrowing";
import { type ContractRow, contractRowsOf } from "./contracts";

const dayText = (day: Day | null): string | null => (day === null ? null : printDay(day));

/** What contracts are searched, sorted and narrowed by. */
const contractColumns: readonly Arrangeable<ContractRow>[] = [
  { id: "title", value: (row) => row.title },
  { id: "vendor", value: (row) => row.vendorName },
  { id: "category", value: (row) => row.categoryName },
  { id: "centre", value: (row) => row.costCentreName },
  { id: "state", value: (row) => row.state },
  { id: "due", value: (row) => dayText(row.due?.day ?? null) },
  { id: "end", value: (row) => dayText(row.earliestEnd) },
  { id: "thisYear", value: (row) => row.thisYear },
  { id: "nextYear", value: (row) => row.nextYear },
  { id: "decision", value: (row) => row.decision ?? "undecided" },
  { id: "owner", value: (row) => row.owner },
  { id: "id", value: (row) => row.id },
];

interface Known {
  readonly rows: readonly ContractRow[];
  readonly by: ReadonlyMap<Narrowing | null, Arranger<ContractRow>>;
  readonly lists: ReadonlyMap<Narrowing | null, readonly ContractRow[]>;
}

// The rows of one expansion stay what they are: the next question finds them, and their orders.
const known = new WeakMap<Asked, Known>();

function knownOf(asked: Asked): Known {
  const before = known.get(asked);
  if (before) return before;
  const rows = contractRowsOf(asked);
  const lists = new Map<Narrowing | null, readonly ContractRow[]>([
    [null, rows],
    ...narrowings.map((name) => [name, narrowed(rows, name)] as const),
  ]);
  const by = new Map([...lists].map(([name, list]) => [name, arranger(list, contractColumns)]));
  const now = { rows, by, lists };
  known.set(asked, now);
  return now;
}

export interface ContractListQuestion extends Arrangement {
  readonly view: View;
  readonly show: Narrowing | null;
  /** From 1. */
  readonly page: number;
}

/** One page of contracts, and what the whole list comes to. Amounts in minor units of the reporting currency. */
export interface ContractListAnswer {
  readonly rows: readonly ContractRow[];
  /** How many there are in all, in the list that is shown, and found in it. */
  readonly all: number;
  readonly listed: number;
  readonly found: number;
  /** Of those found. */
  readonly totals: { readonly thisYear: number; readonly nextYear: number };
  readonly choices: Readonly<
    Record<"category" | "centre" | "state" | "decision" | "owner", readonly string[]>
  >;
  readonly counts: Readonly<Record<Narrowing, number>>;
  readonly headline: Headline;
  readonly currency: string;
  readonly today: Day;
  /** First month of the fiscal year that `thisYear` is the cost of. */
  readonly year: Month;
}

const pageSize = 100;

/** The contracts asked for, a page of a hundred. */
export async function contractList(
  question: ContractListQuestion,
  viewer: Viewer,
  today?: Day,
): Promise<ContractListAnswer> {
  const asked = await ask(viewer, question.view, monthAt(0), today);
  const { rows, by, lists } = knownOf(asked);
  const found = by.get(question.show)?.arrange(question) ?? [];
  const { organisation } = asked.portfolio;
  const year = fiscalYearOf(monthAt(asked.plan.context.lastClose + 1), organisation).from;
  const choices = (id: string) => by.get(question.show)?.choicesOf(id) ?? [];
  return {
    rows: found.slice((question.page - 1) * pageSize, question.page * pageSize),
    all: rows.length,
    listed: lists.get(question.show)?.length ?? 0,
    found: found.length,
    totals: {
      thisYear: sumOf(found, (row) => row.thisYear),
      nextYear: sumOf(found, (row) => row.nextYear),
    },
    choices: {
      category: choices("category"),
      centre: choices("centre"),
      state: choices("state"),
      decision: choices("decision"),
      owner: choices("owner"),
    },
    counts: {
      due: lists.get("due")?.length ?? 0,
      missed: lists.get("missed")?.length ?? 0,
      unfollowed: lists.get("unfollowed")?.length ?? 0,
      ownerless: lists.get("ownerless")?.length ?? 0,
    },
    headline: headlineOf(rows, asked.today, lastDayOf(monthAt(year + 11))),
    currency: organisation.reportingCurrency,
    today: asked.today,
    year,
  };
}

/** Every row found, for a download. */
export async function contractDownload(
  question: Omit<ContractListQuestion, "page">,
  viewer: Viewer,
): Promise<readonly ContractRow[]> {
  const asked = await ask(viewer, question.view, monthAt(0));
  return knownOf(asked).by.get(question.show)?.arrange(question) ?? [];
}

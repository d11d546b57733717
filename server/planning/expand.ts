import { collect, type Expanded } from "./amounts";
import type { Context, Forecasts, View } from "./context";
import type { DataIssue } from "./data-issue";
import type { Day } from "./day";
import { effectsOf } from "./effects";
import { IndexTable } from "./index-table";
import { lastCloseOf } from "./last-close";
import type { Line } from "./line";
import type { Month } from "./month";
import type { FactKind, Portfolio } from "./portfolio";
import { issuesOfRates, RateTable } from "./rates";
import { schedule } from "./schedule";
import { sources } from "./sources/index";
import type { Source } from "./sources/source";
import { vacancyRateLines } from "./vacancy-rate";

/** How a portfolio is looked at. */
export interface Question {
  readonly today: Day;
  readonly view: View;
  /** The last month that is asked for. */
  readonly until: Month;
  readonly forecasts: Forecasts;
}

/** All lines of a portfolio, each from its own first month on, and what has to be said about them. */
export interface Plan {
  readonly context: Context;
  readonly lines: readonly Line[];
  readonly issues: readonly DataIssue[];
}

/** Everything a portfolio's lines depend on besides its records, and what is wrong with it. */
export function contextOf(
  portfolio: Portfolio,
  question: Question,
): { context: Context; issues: readonly DataIssue[] } {
  const { assumptions, costCentres, facts } = portfolio;
  const lastClose = lastCloseOf(portfolio, question.today);
  const resolved = schedule(facts.milestones);
  const { effects, issues } = effectsOf(facts, resolved);
  const [rates, indices] = [rateTable(portfolio, lastClose), indexTable(portfolio)];
  const context = {
    ...question,
    lastClose,
    schedule: resolved,
    effects,
    rates,
    indices,
    assumptions,
    costCentres,
  };
  return { context, issues: [...resolved.issues, ...issues] };
}

// What follows from one unchanged value is made once and keeps its identity, so that remembered lines stay valid.
const rateTables = new WeakMap<Portfolio["rates"], Map<string, RateTable>>();
const indexTables = new WeakMap<Portfolio["indices"], IndexTable>();

function rateTable({ rates, organisation }: Portfolio, lastClose: Month): RateTable {
  const key = `${organisation.reportingCurrency}/${lastClose}`;
  const tables = rateTables.get(rates) ?? new Map<string, RateTable>();
  rateTables.set(rates, tables);
  const table = tables.get(key) ?? new RateTable(organisation.reportingCurrency, rates, lastClose);
  tables.set(key, table);
  return table;
}

function indexTable({ indices }: Portfolio): IndexTable {
  const table = indexTables.get(indices) ?? new IndexTable(indices);
  indexTables.set(indices, table);
  return table;
}

/** The plan of a portfolio, whole; the lines of records for which nothing changed are remembered. */
export function expand(portfolio: Portfolio, question: Question): Plan {
  const { context, issues: found } = contextOf(portfolio, question);
  const lines: Line[] = [];
  const issues = [...found];
  for (const source of sources as readonly Source<FactKind, object>[])
    for (const fact of portfolio.facts[source.kind].values()) {
      const expanded = remembered(source, fact, context);
      for (const line of expanded.lines) lines.push(line);
      for (const issue of expanded.issues) issues.push(issue);
    }
  for (const line of vacancyRateLines(lines, portfolio.costCentres, context.rates.reporting))
    lines.push(line);
  return { context, lines, issues: [...issues, ...issuesOfRates(lines, context.rates, context.until)] };
}

interface Remembered {
  readonly reads: readonly unknown[];
  readonly until: Month;
  readonly expanded: Expanded;
}

const memories = new Map<string, WeakMap<object, Remembered>>();

/** A record's lines: those made before where everything its source reads is the same and they reach far enough. */
function remembered(source: Source<FactKind, object>, fact: object, context: Context): Expanded {
  const name = `${source.name}/${context.view}`;
  const memory = memories.get(name) ?? new WeakMap<object, Remembered>();
  memories.set(name, memory);
  const reads = source.reads(fact, context);
  const known = memory.get(fact);
  if (known && known.until >= context.until && isSame(known.reads, reads)) return known.expanded;
  const expanded = collect((writer) => source.write(fact, context, writer), context.rates, context.until);
  memory.set(fact, { reads, until: context.until, expanded });
  return expanded;
}

const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((value, i) => value === b[i]);

import { blockOf } from "./block";
import type { Context, Effects, Forecasts, View } from "./context";
import { type CoTerms, coTermsOf } from "./co-terms";
import { linksOf } from "./contract-links";
import type { DataIssue } from "./data-issue";
import type { Day } from "./day";
import { effectsOf } from "./effects";
import { IndexTable } from "./index-table";
import { lastCloseOf } from "./last-close";
import type { Line } from "./line";
import type { Month } from "./month";
import { payBandsOf } from "./pay-bands";
import type { FactKind, Facts, Portfolio } from "./portfolio";
import { nothingPrepaid, prepaidUsage } from "./prepaid-usage";
import { issuesOfRates, RateTable } from "./rates";
import { isLaid } from "./scenario";
import { type Schedule, schedule } from "./schedule";
import { sources } from "./sources/index";
import type { Source } from "./sources/source";
import { samePayers } from "./training-payers";
import { spendAgreementLines } from "./spend-agreement";
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
  const resolved = schedules.get(facts.milestones) ?? schedule(facts.milestones);
  schedules.set(facts.milestones, resolved);
  const { effects, issues } = effectsOf(facts, resolved);
  const links = linksOf(facts.contracts);
  const [rates, indices] = [assumedRates(portfolio, lastClose), indexTable(portfolio)];
  const context = {
    ...question,
    lastClose,
    schedule: resolved,
    coTerms: sameCoTerms(coTermsOf(facts.contracts, resolved)),
    prepaid: question.view === "cash" ? prepaidUsage(facts.cloud, lastClose) : nothingPrepaid,
    effects: sameEffects(effects),
    rates,
    indices,
    assumptions,
    costCentres,
    payers: samePayers(facts, portfolio.people, resolved),
    payBands: payBandsOf(portfolio.payBands, portfolio.roles),
  };
  return { context, issues: [...resolved.issues, ...issues, ...links.issues] };
}

// What follows from one unchanged value is made once and keeps its identity, so that remembered lines stay valid.
const rateTables = new WeakMap<Portfolio["rates"], Map<string, RateTable>>();
const indexTables = new WeakMap<Portfolio["indices"], IndexTable>();
const schedules = new WeakMap<Facts["milestones"], Schedule>();
let latestEffects: { readonly text: string; readonly effects: Effects } | undefined;

function rateTable({ rates, organisation }: Portfolio, lastClose: Month): RateTable {
  const key = `${organisation.reportingCurrency}/${lastClose}`;
  const tables = rateTables.get(rates) ?? new Map<string, RateTable>();
  rateTables.set(rates, tables);
  const table = tables.get(key) ?? new RateTable(organisation.reportingCurrency, rates, lastClose);
  tables.set(key, table);
  return table;
}

const shockedTables = new WeakMap<RateTable, Map<string, RateTable>>();

/** The rates with what is assumed of them; the same assumptions of the same rates are the same table. */
function assumedRates(portfolio: Portfolio, lastClose: Month): RateTable {
  const table = rateTable(portfolio, lastClose);
  const { rateShocks } = portfolio.assumptions;
  if (rateShocks.length === 0) return table;
  const key = JSON.stringify(rateShocks);
  const known = shockedTables.get(table) ?? new Map<string, RateTable>();
  shockedTables.set(table, known);
  const shocked = known.get(key) ?? table.assumed(rateShocks, lastClose);
  known.set(key, shocked);
  return shocked;
}

function indexTable({ indices }: Portfolio): IndexTable {
  const table = indexTables.get(indices) ?? new IndexTable(indices);
  indexTables.set(indices, table);
  return table;
}

function sameEffects(effects: Effects): Effects {
  const text = JSON.stringify([[...effects.ends], [...effects.scales]]);
  if (latestEffects?.text !== text) latestEffects = { text, effects };
  return latestEffects.effects;
}

let latestCoTerms: { readonly text: string; readonly coTerms: CoTerms } | undefined;

function sameCoTerms(coTerms: CoTerms): CoTerms {
  const text = JSON.stringify([...coTerms]);
  if (latestCoTerms?.text !== text) latestCoTerms = { text, coTerms };
  return latestCoTerms.coTerms;
}

/** What has to be said of the changes laid over a portfolio. */
const laidIssues = (portfolio: Portfolio): readonly DataIssue[] =>
  isLaid(portfolio) ? portfolio.laid.issues : [];

/** The plan of a portfolio, whole; the lines of records for which nothing changed are remembered. */
export function expand(portfolio: Portfolio, question: Question): Plan {
  const { context, issues: found } = contextOf(portfolio, question);
  const lines: Line[] = [];
  let people: readonly Line[] = [];
  const issues = [...found, ...laidIssues(portfolio)];
  for (const source of sources as readonly Source<FactKind, { readonly id: string }>[]) {
    const block = blockOf(source, portfolio.facts[source.kind], context);
    for (const line of block.lines) lines.push(line);
    if (source.name === "positions") people = block.lines;
    for (const issue of block.issues) issues.push(issue);
  }
  for (const line of spendAgreementLines(portfolio, context, lines)) lines.push(line);
  for (const line of vacancyRateLines(people, portfolio.costCentres, context.rates.reporting))
    lines.push(line);
  return { context, lines, issues: [...issues, ...issuesOfRates(lines, context.rates, context.until)] };
}

import { reading, router } from "../trpc";
import { renewalQuestions } from "./renewals-router";
import { assetPage, assetRows } from "./assets";
import { answerAvoidable, avoidableIn } from "./avoidable";
import { commitments } from "./commitments";
import { compare, lookingAt } from "./compare";
import { comparedLine } from "./compared-line";
import { contractDownload, contractList } from "./contract-list";
import { contractChoices, contractPage, contractRows } from "./contracts";
import { workQuestions } from "./capacity-router";
import { answerConcentration } from "./concentration";
import { answerCuts } from "./cuts";
import { answerExplain } from "./explain";
import { seriesPage, seriesRows } from "./infrastructure";
import {
  comparedLineQuestion,
  compareQuestion,
  contractDownloadQuestion,
  contractListQuestion,
  concentrationQuestion,
  cutsQuestion,
  driftQuestion,
  explainQuestion,
  idQuestion,
  invoiceQuestion,
  invoicesQuestion,
  monthQuestion,
  overviewQuestion,
  recordQuestion,
  searchQuestion,
  seriesMonthsQuestion,
  seriesQuestion,
  tableQuestion,
  viewQuestion,
} from "./input";
import { answerInvoices, invoicePage } from "./invoices";
import { notes } from "./notes";
import { overview } from "./overview";
import { peopleRows, personPage } from "./people";
import { period } from "./period";
import { rateCardPage, rateCardRows } from "./rate-cards";
import { answerSavings } from "./savings";
import { seriesMonths } from "./series-months";
import { answerPriceDrift } from "./price-drift";
import { initiativePage, roadmap } from "./roadmap";
import { search } from "./search";
import { skillQuestions } from "./skills-router";
import { trainingQuestions } from "./training-router";
import { linesBehind, table } from "./table";
import { staffingQuestions } from "./staffing-router";
import { positionPage, positionRows } from "./team";
import { vendorPage } from "./vendor-page";
import { vendorRows } from "./vendors";

/** The questions people ask of a plan. Amounts are whole minor units; what a viewer may not see is merged before any total. */
export const budgetRouter = router({
  ...staffingQuestions,

  /** The first page: headline figures, 24 months back and ahead, what is due, movers, data issues, coverage. */
  overview: reading.input(overviewQuestion).query(({ input, ctx }) => overview(input, ctx.viewer)),

  /** The fiscal years one can look at, and the last close. */
  period: reading.query(() => period()),

  /** Months × dimensions of actuals and forecast, plan, budget or last year; at most 200 rows. */
  table: reading.input(tableQuestion).query(({ input, ctx }) => table(input, ctx.viewer)),

  /** The same with all rows, for a download that equals the screen. */
  download: reading
    .input(tableQuestion)
    .query(({ input, ctx }) => table(input, ctx.viewer, undefined, 100_000)),

  /** The lines behind a cell, the largest 200 first. */
  lines: reading.input(tableQuestion).query(({ input, ctx }) => linesBehind(input, ctx.viewer)),

  /** The same month by month, with the arithmetic of each amount in a sentence: for a download. */
  notes: reading.input(tableQuestion).query(({ input, ctx }) => notes(input, ctx.viewer)),

  /** Up to four plans side by side: months, rows, people, commitments, and why each differs from the first. */
  compare: reading.input(compareQuestion).query(({ input, ctx }) => compare(input, ctx.viewer)),

  /** The same with all rows, for a download. */
  compareDownload: reading
    .input(compareQuestion)
    .query(({ input, ctx }) => compare(input, ctx.viewer, undefined, 100_000)),

  /** One line in two of the plans that are compared, month by month. */
  comparedLine: reading
    .input(comparedLineQuestion)
    .query(({ input, ctx }) => comparedLine(input, ctx.viewer)),

  /** The arithmetic behind one amount of a line, in what is open or in the plan that is named. */
  explain: reading
    .input(explainQuestion)
    .query(({ input, ctx }) =>
      answerExplain(input.lineId, input.month, lookingAt(input.plan, ctx.viewer), input.view),
    ),

  /** All contracts with their deadlines and what they cost this year and next. */
  contracts: reading.input(viewQuestion).query(({ input, ctx }) => contractRows(input.view, ctx.viewer)),

  /** All contracts by name, to choose from. */
  contractChoices: reading.query(({ ctx }) => contractChoices(ctx.viewer)),

  /** A hundred contracts as they are asked for, and what all of them come to. */
  contractList: reading
    .input(contractListQuestion)
    .query(({ input, ctx }) => contractList(input, ctx.viewer)),

  /** The same with all rows found, for a download. */
  contractDownload: reading
    .input(contractDownloadQuestion)
    .query(({ input, ctx }) => contractDownload(input, ctx.viewer)),

  /** One contract with its months. */
  contract: reading
    .input(recordQuestion)
    .query(({ input, ctx }) => contractPage(input.id, input.view, ctx.viewer)),

  /** What contracts commit, month by month, and what can still be avoided. */
  commitments: reading.input(viewQuestion).query(({ input, ctx }) => commitments(input.view, ctx.viewer)),

  /** What of the plan is committed, still avoidable and sunk, month by month, and the last days behind it. */
  avoidable: reading.input(viewQuestion).query(({ input, ctx }) => answerAvoidable(input.view, ctx.viewer)),

  /** The records behind one month of that. */
  avoidableIn: reading
    .input(monthQuestion)
    .query(({ input, ctx }) => avoidableIn(input.month, input.view, ctx.viewer)),

  /** What can still be stopped so that its money is gone from a month on, ranked. */
  cuts: reading.input(cutsQuestion).query(({ input, ctx }) => answerCuts(input, ctx.viewer)),

  /** The register of savings with what each brings a year, and the sums by status. */
  savings: reading.query(({ ctx }) => answerSavings(ctx.viewer)),

  /** All vendors with what is spent with them this year and next. */
  vendors: reading.input(viewQuestion).query(({ input, ctx }) => vendorRows(input.view, ctx.viewer)),

  /** One vendor with its contracts and months. */
  vendor: reading
    .input(recordQuestion)
    .query(({ input, ctx }) => vendorPage(input.id, input.view, ctx.viewer)),

  /** How a year's spend is spread over vendors. */
  concentration: reading
    .input(concentrationQuestion)
    .query(({ input, ctx }) => answerConcentration(input, ctx.viewer)),

  /** How prices of contracts drifted beside inflation, like for like. */
  priceDrift: reading.input(driftQuestion).query(({ input, ctx }) => answerPriceDrift(input, ctx.viewer)),

  /** What the ledger charged, held to what contracts say; the latest thousand. */
  invoices: reading.input(invoicesQuestion).query(({ input, ctx }) => answerInvoices(input, ctx.viewer)),

  /** The same with all rows, for a download. */
  invoicesDownload: reading
    .input(invoicesQuestion)
    .query(({ input, ctx }) => answerInvoices(input, ctx.viewer, 100_000)),

  /** One of them with both sides: the contract's lines and the postings. */
  invoice: reading.input(invoiceQuestion).query(({ input, ctx }) => invoicePage(input, ctx.viewer)),

  /** Cost series and cloud series. */
  infrastructure: reading.input(viewQuestion).query(({ input, ctx }) => seriesRows(input.view, ctx.viewer)),

  /** The months of all series, stacked by what they can be told apart by. */
  seriesMonths: reading
    .input(seriesMonthsQuestion)
    .query(({ input, ctx }) => seriesMonths(input.by, input.view, ctx.viewer)),

  /** One series with its months, its forecast and how good that was. */
  series: reading
    .input(seriesQuestion)
    .query(({ input, ctx }) => seriesPage(input.kind, input.id, input.view, ctx.viewer)),

  /** What is bought once and used for years, with what it is worth in the books. */
  assets: reading.query(({ ctx }) => assetRows(ctx.viewer)),

  /** One asset with its months. */
  asset: reading.input(recordQuestion).query(({ input, ctx }) => assetPage(input.id, input.view, ctx.viewer)),

  /** Positions and headcount; single salaries only for those who may see them. */
  team: reading.input(viewQuestion).query(({ input, ctx }) => positionRows(input.view, ctx.viewer)),

  /** One position with its months. */
  position: reading
    .input(recordQuestion)
    .query(({ input, ctx }) => positionPage(input.id, input.view, ctx.viewer)),

  /** Those who work here. */
  people: reading.query(({ ctx }) => peopleRows(ctx.viewer)),

  /** Somebody, with those who report to them. */
  person: reading.input(idQuestion).query(({ input, ctx }) => personPage(input.id, ctx.viewer)),

  /** What vendors ask for roles. */
  rateCards: reading.query(() => rateCardRows()),

  /** One rate card, and what the same role costs elsewhere. */
  rateCard: reading.input(idQuestion).query(({ input }) => rateCardPage(input.id)),

  /** Initiatives and milestones. */
  roadmap: reading.input(viewQuestion).query(({ input, ctx }) => roadmap(input.view, ctx.viewer)),

  /** One initiative with its months and what its benefits change. */
  initiative: reading
    .input(recordQuestion)
    .query(({ input, ctx }) => initiativePage(input.id, input.view, ctx.viewer)),

  ...trainingQuestions,
  ...skillQuestions,
  ...workQuestions,

  ...renewalQuestions,

  /** Records by text, for the command palette. */
  search: reading.input(searchQuestion).query(({ input, ctx }) => search(input.text, ctx.viewer)),
});

import { may } from "../access/roles";
import type { Viewer } from "../access/viewer";
import { type Day, monthOf } from "../planning/day";
import { lastCloseOf } from "../planning/last-close";
import type { Currency } from "../planning/money";
import type { Portfolio } from "../planning/portfolio";
import { isOfPerson, type Saving, savingStatuses } from "../planning/saving";
import { type ConvertedSaving, type SavingSum, savingSums } from "../planning/saving-sums";
import { loadPortfolio } from "../portfolio/load";
import { convertedSavings, loadSavings } from "../portfolio/savings";
import { currentDay } from "../today";
import { recordTitle } from "./labels";

/** A saving as the register lists it. */
export interface SavingRow extends ConvertedSaving {
  /** What the record it is about is called; null: it is about none. */
  readonly aboutTitle: string | null;
  /** Whether that record is there, so that it can be opened. */
  readonly aboutIsThere: boolean;
  readonly scenarioName: string | null;
}

export interface SavingsAnswer {
  readonly currency: Currency;
  readonly today: Day;
  /** By status, what is to be decided first before the rest. */
  readonly rows: readonly SavingRow[];
  readonly sums: Readonly<Record<Saving["status"], SavingSum>>;
  /** How many are about single positions, which the viewer may not see: they are in no sum. */
  readonly hidden: number;
}

/**
 * The register of savings with the sums of a year by status. It is of the records: an open scenario changes neither its rates nor its
 * names.
 */
export async function answerSavings(
  viewer: Pick<Viewer, "role">,
  today: Day = currentDay(),
): Promise<SavingsAnswer> {
  const [portfolio, { savings, scenarios }] = await Promise.all([loadPortfolio(), loadSavings()]);
  const visible = may(viewer, "see-salaries") ? savings : savings.filter((one) => !isOfPerson(one));
  const converted = convertedSavings(visible, portfolio, lastCloseOf(portfolio, today), monthOf(today));
  return {
    currency: portfolio.organisation.reportingCurrency,
    today,
    rows: converted.sort(byUrgency).map((one) => rowOf(one, portfolio, scenarios)),
    sums: savingSums(converted),
    hidden: savings.length - visible.length,
  };
}

const never = Number.POSITIVE_INFINITY;

const byUrgency = (a: ConvertedSaving, b: ConvertedSaving): number =>
  savingStatuses.indexOf(a.status) - savingStatuses.indexOf(b.status) ||
  Math.sign((a.decideBy ?? never) - (b.decideBy ?? never)) ||
  (b.converted ?? 0) - (a.converted ?? 0) ||
  a.title.localeCompare(b.title);

function rowOf(
  saving: ConvertedSaving,
  portfolio: Portfolio,
  scenarios: ReadonlyMap<string, string>,
): SavingRow {
  const { aboutKind, aboutId, scenario } = saving;
  const isAbout = aboutKind !== null && aboutId !== null;
  return {
    ...saving,
    aboutTitle: isAbout ? recordTitle(portfolio, aboutKind, aboutId) : null,
    aboutIsThere: isAbout && portfolio.facts[aboutKind].has(aboutId),
    scenarioName: scenario === null ? null : (scenarios.get(scenario) ?? null),
  };
}

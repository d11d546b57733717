import type { Amounts, LineWriter } from "../amounts";
import type { Growth } from "../assumptions";
import type { Context } from "../context";
import { asNumber, type Decimal, decimalOf } from "../decimal";
import { type Month, monthAt } from "../month";
import { type Factor, given, grown, meanOf, shareOf, Worth } from "../worth";
import type { SeriesMethod } from "./cost-series";

/** What a series is carried on from: its closed records (effective, without tax, credits and one-time purchases). */
export interface Known {
  /** "cost-history/backup". */
  readonly subject: string;
  readonly name: string;
  readonly records: readonly { readonly month: Month; readonly amount: Decimal }[];
  readonly method: SeriesMethod;
  /** The last month it can go on; null: without end. */
  readonly until: Month | null;
}

/** A series without a record in this many closed months has ended. */
const silentMonths = 6;
/** With fewer records than this the mean of what there is carries it on. */
const fewRecords = 6;
const flatMonths = 12;

/** Whether a series has been silent for so long that it has ended. */
export const hasEnded = (records: readonly { readonly month: Month }[], lastClose: Month): boolean =>
  (records.at(-1)?.month ?? lastClose) <= lastClose - silentMonths;

/** Writes the months after the last close: the forecast, or the flat mean until there is one, as benefits change it. */
export function carryOn(known: Known, context: Context, amounts: Amounts, writer: LineWriter) {
  const last = known.records.at(-1)?.month;
  if (last === undefined) return;
  if (hasEnded(known.records, context.lastClose))
    return writer.issue({
      kind: "series-ended",
      subject: known.subject,
      months: [],
      incomplete: false,
      text: `${known.name} has had no record for ${context.lastClose - last} closed months: it has ended.`,
    });
  const end = lastForecast(known, context);
  const from = monthAt(context.lastClose + 1);
  const worth = worthOf(known, last, context, writer);
  const growths = growthsOf(known.subject, context);
  if (worth instanceof Worth && growths.length === 0 && !context.effects.scales.has(known.subject))
    amounts.addWhole(from, end, worth);
  else
    for (let m = from; m <= end; m = monthAt(m + 1)) {
      const ofMonth = worth instanceof Worth ? worth : worth(m - from);
      amounts.add(m, grownBy(growths, scaled(ofMonth, m, known.subject, context), m), 1, 1);
    }
  amounts.mark("forecast", from, end);
  if (isPending(known, context)) amounts.mark("assumed", from, end);
}

/** Whether a series is carried on by a forecast: neither by a mean, nor silent. */
export const needsForecast = (known: Known, lastClose: Month): boolean =>
  !usesMean(known) && (known.records.at(-1)?.month ?? 0) > lastClose - silentMonths;

function lastForecast({ subject, until }: Known, context: Context): Month {
  const ended = context.effects.ends.get(subject)?.month ?? context.until;
  return monthAt(Math.min(ended, until ?? context.until, context.until));
}

const usesMean = ({ method, records }: Known): boolean =>
  method === "flat" || method === "mean" || records.length < fewRecords;

const isPending = (known: Known, context: Context): boolean =>
  !usesMean(known) && context.forecasts.of(known.subject) === null;

/** What every month after the last close is worth, or the n-th of them. */
function worthOf(
  known: Known,
  last: Month,
  context: Context,
  writer: LineWriter,
): Worth | ((n: number) => Worth) {
  const forecast = usesMean(known) ? null : context.forecasts.of(known.subject);
  if (forecast) return (n) => forecastWorth(forecast[monthUsed(n, forecast.length)] ?? 0);
  if (isPending(known, context))
    writer.issue({
      kind: "forecast-pending",
      subject: known.subject,
      months: [],
      incomplete: false,
      text: `${known.name}: the forecast is being computed; until then it is carried on flat.`,
    });
  const allRecords = known.method === "mean" || known.records.length < fewRecords;
  const recent = allRecords
    ? known.records
    : known.records.filter((record) => record.month > last - flatMonths);
  return meanWorth(recent.map((record) => record.amount));
}

/** Beyond the months forecast their last year is repeated, so that a season stays one. */
const monthUsed = (n: number, length: number): number =>
  n < length ? n : length - Math.min(12, length) + ((n - length) % Math.min(12, length));

function meanWorth(amounts: readonly Decimal[]): Worth {
  const value = amounts.reduce((sum, amount) => sum + asNumber(amount), 0) / amounts.length;
  return new Worth(value, () => [meanOf(amounts, "' records")]);
}

const forecastWorth = (value: number): Worth =>
  new Worth(Number(value.toFixed(6)), () => [given(decimalOf(value), " forecast")]);

/** What benefits and assumptions do to a series, for `reads`. */
export const benefitsOn = (subject: string, context: Context): readonly unknown[] => [
  ...growthsOf(subject, context),
  context.effects.ends.get(subject)?.month,
  ...(context.effects.scales.get(subject) ?? []).flatMap(({ from, remainingPct }) => [from, remainingPct]),
];

/** The assumptions of growth that are about a series. */
function growthsOf(subject: string, { assumptions: { growth } }: Context): readonly Growth[] {
  return growth.length === 0 ? growth : growth.filter(({ series }) => series === "" || series === subject);
}

/** A month with the yearly growth that is assumed on top of its forecast. */
const grownBy = (growths: readonly Growth[], worth: Worth, m: Month): Worth =>
  growths
    .filter(({ from }) => from <= m)
    .reduce((base, { from, pct }) => {
      const years = Math.floor((m - from) / 12) + 1;
      const value = base.value * (1 + Number(pct) / 100) ** years;
      return new Worth(value, () => [...base.factors(), grown(pct, years, " growth")]);
    }, worth);

/** What benefits leave of a month. */
function scaled(worth: Worth, m: Month, subject: string, context: Context): Worth {
  const scales = (context.effects.scales.get(subject) ?? []).filter((scale) => scale.from <= m);
  return scales.reduce((left, { remainingPct, initiative }) => {
    const share: Factor = shareOf(remainingPct, ` left by ${initiative}`);
    return new Worth((left.value * Number(remainingPct)) / 100, () => [...left.factors(), share]);
  }, worth);
}

import { RateTable } from "../planning/rates";
import { type ForecastSeries, type TotalRange, totalRange } from "../planning/forecast-total";
import type { Currency } from "../planning/money";
import type { Month } from "../planning/month";
import type { Portfolio } from "../planning/portfolio";
import { seriesHistories } from "../planning/series-history";
import type { SeriesForecasts } from "./forecasts";

type Asked = Pick<Portfolio, "facts" | "rates" | "organisation">;

const remembered = new WeakMap<SeriesForecasts, { readonly of: Asked; readonly range: TotalRange | null }>();

/** The range of the total of all series that are carried on by a forecast; null where nothing is. */
export function portfolioTotalRange(
  portfolio: Asked,
  lastClose: Month,
  forecasts: SeriesForecasts,
): TotalRange | null {
  const before = remembered.get(forecasts);
  if (before && isSame(before.of, portfolio)) return before.range;
  const { rates, organisation } = portfolio;
  const table = new RateTable(organisation.reportingCurrency, rates, lastClose);
  const range = totalRange(forecastSeries(portfolio, lastClose, forecasts), table);
  remembered.set(forecasts, { of: portfolio, range });
  return range;
}

const isSame = (a: Asked, b: Asked): boolean =>
  a.facts === b.facts && a.rates === b.rates && a.organisation === b.organisation;

function forecastSeries(portfolio: Asked, lastClose: Month, forecasts: SeriesForecasts): ForecastSeries[] {
  const currencies = currenciesOf(portfolio);
  return seriesHistories(portfolio, lastClose).flatMap((history) => {
    const [forecast, currency] = [forecasts.detail(history.subject), currencies.get(history.subject)];
    return forecast && currency !== undefined ? [{ history, forecast, currency }] : [];
  });
}

function currenciesOf({ facts }: Pick<Portfolio, "facts">): ReadonlyMap<string, Currency> {
  const currencies = new Map<string, Currency>();
  for (const { id, currency } of facts["cost-history"].values())
    currencies.set(`cost-history/${id}`, currency);
  for (const { id, currency } of facts.cloud.values()) currencies.set(`cloud/${id}`, currency);
  return currencies;
}

import { monthOf } from "../planning/day";
import { fiscalYearFirst } from "../planning/fiscal-year";
import { lastCloseOf } from "../planning/last-close";
import { type Month, monthAt } from "../planning/month";
import { loadPortfolio } from "../portfolio/load";
import { currentDay } from "../today";

const back = 3;
const ahead = 5;

/** The fiscal years one can look at (their first months, oldest first), and the one that is planned now. */
export async function period(): Promise<{ years: Month[]; currentYear: Month; lastClose: Month }> {
  const portfolio = await loadPortfolio();
  const today = currentDay();
  const lastClose = lastCloseOf(portfolio, today);
  const currentYear = fiscalYearFirst(monthOf(today), portfolio.organisation);
  const years = Array.from({ length: back + 1 + ahead }, (_, i) => monthAt(currentYear + (i - back) * 12));
  return { years, currentYear, lastClose };
}

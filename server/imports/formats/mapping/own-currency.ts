import { strip } from "./number-text";
import { currenciesOf } from "./units";

const plainAmount = /^[\d\s.,'’()+\-−%]*$/u;

/** Why an amount that names its currency itself contradicts the currency of its row; null where it does not, or names none. */
export function faultOfCurrency(text: string, currency: string): string | null {
  if (plainAmount.test(text)) return null;
  const written = strip(text.trim())?.currency ?? null;
  const meant = written === null ? null : currenciesOf(written);
  if (!meant || meant.includes(currency)) return null;
  return `says ${written} where the row's currency is ${currency}`;
}

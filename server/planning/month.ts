declare const brand: unique symbol;

/** A calendar month as one whole number: year × 12 + month − 1. The step of every plan. */
export type Month = number & { readonly [brand]: "Month" };

/** The month with this index (year × 12 + month − 1). */
export const monthAt = (index: number): Month => index as Month;

/** The month `monthOfYear` (1–12) of `year`. */
export const month = (year: number, monthOfYear: number): Month => monthAt(year * 12 + monthOfYear - 1);

export const yearOf = (m: Month): number => Math.floor(m / 12);

/** 1 for January to 12 for December. */
export const monthOfYear = (m: Month): number => (((m % 12) + 12) % 12) + 1;

export const addToMonth = (m: Month, months: number): Month => monthAt(m + months);

/** "2027-03". */
export const printMonth = (m: Month): string =>
  `${String(yearOf(m)).padStart(4, "0")}-${String(monthOfYear(m)).padStart(2, "0")}`;

/** Reads "2027-03" (years 1900 to 2200); anything else is null. */
export function parseMonth(text: string): Month | null {
  const parts = /^(\d{4})-(\d{2})$/.exec(text);
  if (!parts) return null;
  const [year, of] = [Number(parts[1]), Number(parts[2])];
  return year >= 1900 && year <= 2200 && of >= 1 && of <= 12 ? month(year, of) : null;
}

/** All months from `first` to `last`, both included. */
export const monthsFrom = (first: Month, last: Month): Month[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => monthAt(first + i));

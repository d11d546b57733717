/** An ISO 4217 code, e.g. "GBP". */
export type Currency = string;

// ISO 4217, list one: currencies whose minor unit is not a hundredth.
const otherDigits: Readonly<Record<string, number>> = {
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  ISK: 0,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  PYG: 0,
  RWF: 0,
  UGX: 0,
  UYI: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3,
  CLF: 4,
  UYW: 4,
};

const known = new Set(Intl.supportedValuesOf("currency"));

/** Whether a text is a currency code in use (three capital letters, ISO 4217). */
export const isCurrency = (text: string): boolean => /^[A-Z]{3}$/.test(text) && known.has(text);

/** How many decimals the currency's minor unit has: 2 for GBP, 0 for JPY, 3 for KWD. */
export const minorDigits = (currency: Currency): number => otherDigits[currency] ?? 2;

/** How many minor units one unit has: 100 for GBP. */
export const minorUnits = (currency: Currency): number => 10 ** minorDigits(currency);

/**
 * The nearest whole minor unit; halves go away from zero. What lies within 10⁻⁶ of a half counts as the half, so that
 * a floating-point running total that should be a half is one.
 */
export function roundMinor(value: number): number {
  const size = Math.abs(value);
  const whole = Math.floor(size + (0.5 + 1e-6));
  return value < 0 ? 0 - whole : whole; // never −0
}

/** Whole minor units as plain decimal text in units: 123450 GBP → "1234.50". */
export function printMinor(amount: number, currency: Currency): string {
  const places = minorDigits(currency);
  const digits = String(Math.abs(amount)).padStart(places + 1, "0");
  const text = places ? `${digits.slice(0, -places)}.${digits.slice(-places)}` : digits;
  return amount < 0 ? `-${text}` : text;
}

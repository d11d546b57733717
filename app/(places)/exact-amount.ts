import { parseDecimal } from "@/server/planning/decimal";
import { minorDigits } from "@/server/planning/money";
import { writeAmount } from "../_parts/amount-text";

/** An exact amount with every digit it has, and at least those of its currency: "12,000.10". */
export function exactAmount(amount: string, currency: string, locale: string): string {
  const value = parseDecimal(amount);
  if (value === null) return amount;
  const fraction = value.split(".")[1] ?? "";
  const missing = Math.max(0, minorDigits(currency) - fraction.length);
  const point = new Intl.NumberFormat(locale).format(1.5).charAt(1);
  return `${writeAmount(value, locale)}${fraction === "" && missing > 0 ? point : ""}${"0".repeat(missing)}`;
}

/** The version of FOCUS a header set belongs to. */
export type BillVersion = "FOCUS 1.0" | "FOCUS 1.1" | "FOCUS 1.2" | "FOCUS 1.3" | "FOCUS 1.4";

/** Without these a row cannot be put into a month, an account and a currency. */
export const neededColumns = [
  "BilledCost",
  "EffectiveCost",
  "BillingCurrency",
  "BillingPeriodStart",
  "ChargePeriodStart",
  "ChargeCategory",
  "ServiceName",
  "BillingAccountId",
] as const;

const providerColumns = ["ProviderName", "ServiceProviderName"];

/** Recognises the version by the header set, never by the file's name. Null: not a bill in FOCUS. */
export function recogniseBill(header: readonly string[]): BillVersion | null {
  const has = (name: string) => header.includes(name);
  if (!neededColumns.every(has) || !providerColumns.some(has)) return null;
  if (!has("ProviderName")) return "FOCUS 1.4";
  if (has("HostProviderName")) return "FOCUS 1.3";
  if (has("InvoiceId") || has("SubAccountType")) return "FOCUS 1.2";
  return has("SkuMeter") || has("ServiceSubcategory") ? "FOCUS 1.1" : "FOCUS 1.0";
}

/** What a header lacks of a bill in FOCUS. */
export const lackingOf = (header: readonly string[]): string[] => [
  ...neededColumns.filter((name) => !header.includes(name)),
  ...(providerColumns.some((name) => header.includes(name)) ? [] : ["ProviderName"]),
];

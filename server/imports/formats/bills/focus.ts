import type { BillHeader } from "./header";
import type { BillLayout } from "./layout";

const charges = {
  Usage: "usage",
  Purchase: "purchase",
  Tax: "tax",
  Credit: "credit",
  Adjustment: "adjustment",
};

/** The version of FOCUS a header set belongs to, whatever the file is called. */
function version(header: BillHeader): string {
  if (header.has("AmortizedCost", "ChargeType")) return "0.5";
  if (!header.has("ProviderName")) return "1.4";
  if (header.has("HostProviderName")) return "1.3";
  if (header.has("InvoiceId", "PricingCurrency")) return "1.2";
  if (header.has("SkuMeter", "ServiceSubcategory", "CommitmentDiscountQuantity")) return "1.1";
  return header.has("ChargeSubcategory", "UsageQuantity", "UsageUnit") ? "1.0-preview" : "1.0";
}

/** FOCUS, the common format of cloud bills, from 0.5 to 1.4; older names of a column count as the newest. */
export const focus: BillLayout = {
  name: "focus",
  title: (header) => `FOCUS ${version(header)}`,
  marks: [["BilledCost"], ["BillingPeriodStart", "ChargePeriodStart"], ["ChargeCategory", "ChargeType"]],
  columns(cells) {
    const provider = ["ProviderName", "ServiceProviderName", "Provider"];
    const currency = ["BillingCurrency", "BilledCurrency"];
    const days = ["iso", ...cells.dayForms] as const;
    for (const names of [["BilledCost"], ["EffectiveCost", "AmortizedCost"], ["ServiceName"], provider])
      if (!cells.header.has(...names)) cells.lacks.push(names[0] ?? "");
    cells.need(...currency);
    cells.need("BillingPeriodStart");
    cells.need("ChargePeriodStart");
    cells.need("ChargeCategory", "ChargeType");
    cells.need("BillingAccountId");
    return {
      ProviderName: cells.text(...provider),
      ServiceName: cells.text("ServiceName"),
      ServiceCategory: cells.text("ServiceCategory"),
      BillingAccountId: cells.text("BillingAccountId"),
      SubAccountId: cells.text("SubAccountId", "BillingAccountId"),
      SubAccountName: cells.text("SubAccountName", "BillingAccountName"),
      RegionId: cells.text("RegionId", "Region"),
      ChargeCategory: cells.word(charges, "ChargeCategory", "ChargeType"),
      CommitmentDiscountId: cells.text("CommitmentDiscountId"),
      BillingCurrency: cells.currency(...currency),
      BillingPeriodStart: cells.month(days, "BillingPeriodStart"),
      ChargePeriodStart: cells.month(days, "ChargePeriodStart"),
      BilledCost: cells.amount("BilledCost"),
      EffectiveCost: cells.amount("EffectiveCost", "AmortizedCost"),
      ListCost: cells.amount("ListCost"),
      ContractedCost: cells.amount("ContractedCost", "x_OnDemandCost"),
      ConsumedQuantity: cells.amount("ConsumedQuantity", "UsageQuantity"),
    };
  },
};

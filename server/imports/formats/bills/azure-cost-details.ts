import type { BillHeader } from "./header";
import { always, type BillLayout } from "./layout";

const charges = {
  Usage: "usage",
  UnusedReservation: "usage",
  UnusedSavingsPlan: "usage",
  Purchase: "purchase",
  Refund: "adjustment",
  Adjustment: "adjustment",
  RoundingAdjustment: "adjustment",
  Tax: "tax",
  Credit: "credit",
};

const cost = ["CostInBillingCurrency", "Cost", "PreTaxCost", "ExtendedCost"];
const currency = ["BillingCurrency", "BillingCurrencyCode", "Currency"];
const account = ["BillingAccountId", "BillingAccountName", "SubscriptionGuid", "SubscriptionId"];
const day = ["Date", "UsageDateTime", "UsageDate"];

/** Azure writes MM/DD/YYYY whatever the language, and YYYY-MM-DD in older pay-as-you-go files. */
const forms = ["iso", "MDY"] as const;

function agreement(header: BillHeader): string {
  if (header.has("CostInUsd", "PaygCostInBillingCurrency", "CustomerTenantId")) return "customer agreement";
  if (header.has("BillingAccountId", "AccountOwnerId")) return "enterprise agreement";
  return "pay as you go";
}

/**
 * Azure's cost details, actual or amortised, of an enterprise agreement, a customer agreement or pay as you go. Use that a
 * reservation or savings plan covers is billed with the purchase: in an amortised file its cost is effective and its billed cost not known.
 */
export const azureCostDetails: BillLayout = {
  name: "azure-cost-details",
  title: (header) => `Azure cost details (${agreement(header)})`,
  marks: [cost, ["MeterCategory", "MeterId", "MeterName"], ["SubscriptionId", "SubscriptionGuid"], day],
  columns(cells) {
    const amount = cells.amount(...cost);
    const covered = `(${cells.says("ChargeType", "UnusedReservation", "UnusedSavingsPlan")}
      OR (${cells.says("PricingModel", "Reservation", "SavingsPlan", "Savings Plans")} AND NOT ${cells.says("ChargeType", "Purchase", "Refund")}))`;
    cells.need(...currency);
    cells.need(...day);
    cells.need(...account);
    if (cells.header.has("ChargeType")) cells.need("ChargeType");
    return {
      ProviderName: always("Microsoft"),
      ServiceName: cells.text("MeterCategory", "ServiceName", "ConsumedService", "ProductName", "Product"),
      ServiceCategory: cells.text("ServiceFamily"),
      BillingAccountId: cells.text(...account),
      SubAccountId: cells.text("SubscriptionId", "SubscriptionGuid", ...account),
      SubAccountName: cells.text("SubscriptionName"),
      RegionId: cells.text("ResourceLocation", "Location", "MeterRegion"),
      ChargeCategory: cells.header.has("ChargeType") ? cells.word(charges, "ChargeType") : always("usage"),
      CommitmentDiscountId: cells.text("BenefitId", "ReservationId"),
      BillingCurrency: cells.currency(...currency),
      BillingPeriodStart: cells.month(forms, "BillingPeriodStartDate", ...day),
      ChargePeriodStart: cells.month(forms, ...day),
      BilledCost: `CASE WHEN ${covered} AND ${amount} <> 0 THEN NULL ELSE ${amount} END`,
      EffectiveCost: amount,
      ListCost: `coalesce(${cells.amount("PaygCostInBillingCurrency")}, ${cells.product("PayGPrice", "Quantity")})`,
      ContractedCost: cells.product("UnitPrice", "Quantity"),
      ConsumedQuantity: cells.amount("Quantity", "UsageQuantity", "ConsumedQuantity"),
    };
  },
};

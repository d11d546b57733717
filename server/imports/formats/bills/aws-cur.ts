import type { BillCells } from "./cells";
import { always, type BillLayout } from "./layout";

const discounts = [
  "Discount",
  "BundledDiscount",
  "EdpDiscount",
  "PrivateRateDiscount",
  "SppDiscount",
  "DistributorDiscount",
  "RiVolumeDiscount",
];

const usage = ["Usage", "DiscountedUsage", "SavingsPlanCoveredUsage", "SavingsPlanNegation", ...discounts];
const purchases = ["Fee", "RIFee", "SavingsPlanUpfrontFee", "SavingsPlanRecurringFee"];

const charges = {
  ...Object.fromEntries(usage.map((type) => [type, "usage"])),
  ...Object.fromEntries(purchases.map((type) => [type, "purchase"])),
  Tax: "tax",
  Credit: "credit",
  Refund: "adjustment",
};

const zero = "CAST(0 AS DECIMAL(38, 18))";

/**
 * What a line costs once reservations and savings plans are spread over their use: covered use carries its share, fees only what
 * was not used, and what a negation takes back is nothing. A report without the columns of these shares has only its unblended cost.
 */
function amortised(cells: BillCells, billed: string): string {
  const type = (...types: string[]) => cells.says("lineItem/LineItemType", ...types);
  const plan = ["savingsPlan/NetSavingsPlanEffectiveCost", "savingsPlan/SavingsPlanEffectiveCost"];
  const reserved = ["reservation/NetEffectiveCost", "reservation/EffectiveCost"];
  const rest = (...names: string[]) => `coalesce(${cells.amount(...names)}, ${zero})`;
  const unusedFee = `${rest("reservation/NetUnusedAmortizedUpfrontFeeForBillingPeriod", "reservation/UnusedAmortizedUpfrontFeeForBillingPeriod")}
    + ${rest("reservation/NetUnusedRecurringFee", "reservation/UnusedRecurringFee")}`;
  const unusedPlan = `${rest("savingsPlan/TotalCommitmentToDate")} - ${rest("savingsPlan/UsedCommitment")}`;
  const ofPlans = cells.header.has(...plan)
    ? `WHEN ${type("SavingsPlanCoveredUsage")} THEN coalesce(${cells.amount(...plan)}, ${zero})
       WHEN ${type("SavingsPlanNegation", "SavingsPlanUpfrontFee")} THEN ${zero}
       WHEN ${type("SavingsPlanRecurringFee")} THEN ${unusedPlan}`
    : "";
  const ofReservations = cells.header.has(...reserved)
    ? `WHEN ${type("DiscountedUsage")} THEN coalesce(${cells.amount(...reserved)}, ${zero})
       WHEN ${type("RIFee")} THEN ${unusedFee}
       WHEN ${type("Fee")} AND ${cells.filled("reservation/ReservationARN")} THEN ${zero}`
    : "";
  return ofPlans || ofReservations ? `CASE ${ofPlans} ${ofReservations} ELSE ${billed} END` : billed;
}

/** AWS Cost and Usage Reports, with slashes (`lineItem/UnblendedCost`) or as CUR 2.0 and Athena have them (`line_item_unblended_cost`). */
export const awsCur: BillLayout = {
  name: "aws-cur",
  title: () => "AWS Cost and Usage Report",
  marks: [["lineItem/LineItemType"], ["lineItem/UnblendedCost"], ["lineItem/UsageStartDate"]],
  columns(cells) {
    const billed = cells.amount("lineItem/NetUnblendedCost", "lineItem/UnblendedCost");
    cells.need("lineItem/CurrencyCode");
    cells.need("bill/BillingPeriodStartDate", "lineItem/UsageStartDate");
    cells.need("lineItem/UsageStartDate");
    cells.need("lineItem/LineItemType");
    cells.need("bill/PayerAccountId", "lineItem/UsageAccountId");
    return {
      ProviderName: always("AWS"),
      ServiceName: cells.text("product/ProductName", "product/servicename", "lineItem/ProductCode"),
      ServiceCategory: cells.text("product/productFamily"),
      BillingAccountId: cells.text("bill/PayerAccountId", "lineItem/UsageAccountId"),
      SubAccountId: cells.text("lineItem/UsageAccountId", "bill/PayerAccountId"),
      SubAccountName: cells.text("lineItem/UsageAccountName", "bill/PayerAccountName"),
      RegionId: cells.text("product/regionCode", "product/region"),
      ChargeCategory: cells.word(charges, "lineItem/LineItemType"),
      CommitmentDiscountId: cells.text("savingsPlan/SavingsPlanARN", "reservation/ReservationARN"),
      BillingCurrency: cells.currency("lineItem/CurrencyCode"),
      BillingPeriodStart: cells.month(["iso"], "bill/BillingPeriodStartDate", "lineItem/UsageStartDate"),
      ChargePeriodStart: cells.month(["iso"], "lineItem/UsageStartDate"),
      BilledCost: billed,
      EffectiveCost: amortised(cells, billed),
      ListCost: cells.amount("pricing/publicOnDemandCost"),
      ContractedCost: cells.amount("lineItem/UnblendedCost"),
      ConsumedQuantity: cells.amount("lineItem/UsageAmount"),
    };
  },
};

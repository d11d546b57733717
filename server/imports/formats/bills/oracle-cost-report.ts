import { always, type BillLayout } from "./layout";

/** Oracle Cloud's cost reports. */
export const oracleCostReport: BillLayout = {
  name: "oracle-cost-report",
  title: () => "Oracle Cloud cost report",
  marks: [["lineItem/intervalUsageStart"], ["cost/myCost"], ["product/service"]],
  columns(cells) {
    const cost = cells.amount("cost/myCost");
    const account = ["cost/subscriptionId", "lineItem/tenantId"];
    cells.need("cost/currencyCode");
    cells.need("lineItem/intervalUsageStart");
    cells.need(...account);
    return {
      ProviderName: always("Oracle"),
      ServiceName: cells.text("product/service"),
      BillingAccountId: cells.text(...account),
      SubAccountId: cells.text("lineItem/tenantId", ...account),
      RegionId: cells.text("product/region"),
      ChargeCategory: always("usage"),
      BillingCurrency: cells.currency("cost/currencyCode"),
      BillingPeriodStart: cells.month(["iso"], "lineItem/intervalUsageStart"),
      ChargePeriodStart: cells.month(["iso"], "lineItem/intervalUsageStart"),
      BilledCost: cost,
      EffectiveCost: cost,
      ContractedCost: cost,
      ConsumedQuantity: cells.amount("usage/billedQuantity"),
    };
  },
};

const columns = [
  "BilledCost",
  "EffectiveCost",
  "ListCost",
  "ContractedCost",
  "BillingCurrency",
  "BillingPeriodStart",
  "ChargePeriodStart",
  "ChargeCategory",
  "ServiceName",
  "ServiceCategory",
  "ProviderName",
  "BillingAccountId",
  "SubAccountId",
];

const usual = {
  BilledCost: "1",
  EffectiveCost: "1",
  ListCost: "1",
  ContractedCost: "1",
  BillingCurrency: "USD",
  BillingPeriodStart: "2026-09-01T00:00:00Z",
  ChargePeriodStart: "2026-09-03 04:00:00",
  ChargeCategory: "Usage",
  ServiceName: "Virtual Machines",
  ServiceCategory: "Compute",
  ProviderName: "Nimbus",
  BillingAccountId: "acc-1",
  SubAccountId: "sub-1",
};

/** What a charge says otherwise than usual. */
export type Charge = Partial<typeof usual>;

/** A bill of these charges. */
export const bill = (...charges: Charge[]) => {
  const row = (charge: Charge) =>
    columns.map((name) => ({ ...usual, ...charge })[name as keyof typeof usual]).join(",");
  return [columns.join(","), ...charges.map(row)].join("\n");
};

import { describe, expect, test } from "vitest";
import { recogniseBill, whyNoBill } from "./cloud-bill";

const focus10 =
  "BilledCost,EffectiveCost,BillingCurrency,BillingPeriodStart,ChargePeriodStart,ChargeCategory,ServiceName,BillingAccountId,ProviderName";

const titleOf = (header: string) => recogniseBill(header.split(","))?.title;

describe("a bill's header", () => {
  test.each([
    ["FOCUS 0.5", focus10.replace("EffectiveCost", "AmortizedCost").replace("ChargeCategory", "ChargeType")],
    ["FOCUS 1.0-preview", `${focus10},ChargeSubcategory,UsageQuantity,x_OnDemandCost`],
    ["FOCUS 1.0", `${focus10},RegionId,x_Anything,Id`],
    ["FOCUS 1.1", `${focus10},SkuMeter`],
    ["FOCUS 1.2", `${focus10},SkuMeter,InvoiceId`],
    ["FOCUS 1.3", `${focus10},InvoiceId,HostProviderName,ServiceProviderName`],
    ["FOCUS 1.4", `${focus10.replace("ProviderName", "ServiceProviderName")},InvoiceId,HostProviderName`],
  ])("is told to be %s by its columns", (title, header) => {
    expect(recogniseBill(header.split(","))).toMatchObject({ title, lacks: [] });
  });

  test("says why it is taken for what it is, in the file's own names", () => {
    const header = "line_item_line_item_type,line_item_unblended_cost,line_item_usage_start_date".split(",");
    expect(recogniseBill(header)).toMatchObject({
      reason:
        "Its header has line_item_line_item_type, line_item_unblended_cost and line_item_usage_start_date: AWS Cost and Usage Report.",
      lacks: ["lineItem/CurrencyCode", "bill/PayerAccountId"],
    });
  });

  test("of one of our own kinds, or of FOCUS's other lists, is none", () => {
    expect(titleOf("month,cost_centre,category,currency,amount")).toBeUndefined();
    expect(titleOf("id,name,cost,currency,date")).toBeUndefined();
    const commitments = "ContractCommitmentId,ContractCommitmentCategory,ContractId,BillingCurrency".split(
      ",",
    );
    expect(recogniseBill(commitments)).toBeNull();
    expect(whyNoBill(commitments)).toContain("contract commitments");
    expect(whyNoBill(["BillingPeriodStart", "BillingPeriodStatus"])).toContain("billing periods");
    expect(whyNoBill(["InvoiceDetailGrain", "BilledCost"])).toContain("invoice details");
  });
});

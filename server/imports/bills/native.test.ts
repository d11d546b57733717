import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { Refusal } from "@/server/errors";
import { printMonth } from "@/server/planning/month";
import { testFolder } from "../testing";
import { withDuck } from "./duck";
import { type BillGroup } from "./groups";
import { readBill } from "./read";
import { billTotals } from "./totals";

const folder = testFolder();

/** A file of lines, and what is read of it. */
const read = (lines: readonly string[], name = "bill.csv") =>
  withDuck(folder.path, (duck) =>
    readBill(duck, { name, path: folder.write(name, `${lines.join("\n")}\n`) }),
  );

const sumsOf = async (lines: readonly string[]) => {
  const bill = await read(lines);
  expect(bill.refused).toEqual([]);
  return billTotals(bill.groups);
};

const by = (groups: readonly BillGroup[], key: "chargeCategory" | "service" | "currency" | "account") =>
  Object.fromEntries(groups.map((group) => [group[key], [group.billed, group.effective]]));

async function refusalOf(lines: readonly string[]): Promise<Refusal> {
  const error = await read(lines).then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof Refusal) return error;
  throw new Error("it was not refused");
}

const cur = [
  "bill/PayerAccountId,bill/BillingPeriodStartDate,lineItem/UsageAccountId,lineItem/LineItemType,lineItem/UsageStartDate,lineItem/ProductCode,lineItem/CurrencyCode,lineItem/UnblendedCost,reservation/EffectiveCost,reservation/ReservationARN,reservation/UnusedAmortizedUpfrontFeeForBillingPeriod,reservation/UnusedRecurringFee,savingsPlan/SavingsPlanEffectiveCost,savingsPlan/SavingsPlanARN,savingsPlan/TotalCommitmentToDate,savingsPlan/UsedCommitment,pricing/publicOnDemandCost,resourceTags/user:Name,resourceTags/user:name",
  "1,2026-09-01T00:00:00.000Z,2,Usage,2026-09-03T04:00:00.000Z,EC2,USD,1.5E-3,,,,,,,,,0.002,a,b",
  "1,2026-09-01T00:00:00.000Z,2,DiscountedUsage,2026-09-03T04:00:00.000Z,EC2,USD,0.0,0.4,arn:ri,,,,,,,1,,",
  "1,2026-09-01T00:00:00.000Z,2,RIFee,2026-09-01T00:00:00.000Z,EC2,USD,300,,arn:ri,10,2.5,,,,,,,",
  "1,2026-09-01T00:00:00.000Z,2,SavingsPlanCoveredUsage,2026-09-03T04:00:00.000Z,EC2,USD,8,,,,,5,arn:sp,,,9,,",
  "1,2026-09-01T00:00:00.000Z,2,SavingsPlanNegation,2026-09-03T04:00:00.000Z,EC2,USD,-8,,,,,,arn:sp,,,,,",
  "1,2026-09-01T00:00:00.000Z,2,SavingsPlanRecurringFee,2026-09-01T00:00:00.000Z,SP,USD,6,,,,,,arn:sp,6,5.25,,,",
  "1,2026-09-01T00:00:00.000Z,2,Fee,2026-09-01T00:00:00.000Z,Support,USD,20,,,,,,,,,,,",
  "1,2026-09-01T00:00:00.000Z,2,Tax,2026-09-01T00:00:00.000Z,EC2,USD,4,,,,,,,,,,,",
  "1,2026-09-01T00:00:00.000Z,2,Credit,2026-09-01T00:00:00.000Z,EC2,USD,-3,,,,,,,,,,,",
  "1,2026-09-01T00:00:00.000Z,2,Refund,2026-09-01T00:00:00.000Z,EC2,USD,-1,,,,,,,,,,,",
];

describe("an AWS Cost and Usage Report", () => {
  test("is amortised by reservations and savings plans, and keeps its own sum as billed", async () => {
    expect(await sumsOf(cur)).toEqual({
      USD: { billed: "326.0015", effective: "38.6515", list: "10.002", contracted: "326.0015" },
    });
    const { groups, version } = await read(cur);
    expect(version).toBe("AWS Cost and Usage Report");
    expect(new Set(groups.map(({ chargeCategory }) => chargeCategory))).toEqual(
      new Set(["usage", "purchase", "tax", "credit", "adjustment"]),
    );
    expect(printMonth(groups[0]?.billedMonth ?? expect.fail("no group"))).toBe("2026-09");
  });

  test("is read alike with the names of CUR 2.0, compressed or not", async () => {
    const [header = "", ...rows] = cur;
    const underscored = header
      .replaceAll("ARN", "A_R_N")
      .replaceAll("/", "_")
      .replace(/(?<=[a-z])(?=[A-Z])/g, "_")
      .toLowerCase();
    expect(underscored).toContain("line_item_unblended_cost");
    const plain = await read(cur);
    const named = await read([underscored, ...rows]);
    expect(named.hash).toBe(plain.hash);
    const path = folder.write("cur.csv.gz", gzipSync([underscored, ...rows].join("\n")));
    const packed = await withDuck(folder.path, (duck) => readBill(duck, { name: "cur.csv.gz", path }));
    expect(packed.hash).toBe(plain.hash);
  });

  test("with a line of a type that is not known is refused by its line", async () => {
    const { refused } = await read([...cur, (cur[1] ?? "").replace("Usage,", "Gift,")]);
    expect(refused).toMatchObject([{ line: 12, column: "lineItem/LineItemType", value: "Gift" }]);
  });
});

const ea =
  "BillingAccountId,BillingPeriodStartDate,SubscriptionId,SubscriptionName,Date,MeterCategory,MeterId,ResourceLocation,Quantity,UnitPrice,PayGPrice,CostInBillingCurrency,BillingCurrencyCode,ChargeType,PricingModel,AccountOwnerId";

describe("Azure cost details", () => {
  test("of an enterprise agreement are read with days in the order of the United States", async () => {
    const lines = [
      ea,
      "77,09/01/2026,s1,Shop,9/2/2026,Storage,m,westeurope,2,0.1,0.2,5.64902E-05,EUR,Usage,OnDemand,o",
      "77,09/01/2026,s1,Shop,09/30/2026,Virtual Machines,m,westeurope,1,0,0,120,EUR,Purchase,Reservation,o",
      "77,09/01/2026,s1,Shop,09/30/2026,Virtual Machines,m,westeurope,1,1,1,0,EUR,Usage,Reservation,o",
      "77,09/01/2026,s1,Shop,09/30/2026,Virtual Machines,m,westeurope,1,0,0,-3,EUR,Refund,OnDemand,o",
    ];
    expect(await sumsOf(lines)).toEqual({
      EUR: { billed: "117.0000564902", effective: "117.0000564902", list: "1.4", contracted: "1.2" },
    });
    const { version, groups } = await read(lines);
    expect(version).toBe("Azure cost details (enterprise agreement)");
    expect(groups.map(({ effectiveMonth }) => printMonth(effectiveMonth))).toEqual(
      groups.map(() => "2026-09"),
    );
  });

  test("that are amortised count what a commitment covers as effective, and do not know its billed cost", async () => {
    const bill = await read([
      ea,
      "77,09/01/2026,s1,Shop,09/02/2026,Virtual Machines,m,westeurope,1,1,1,0.75,EUR,Usage,Reservation,o",
      "77,09/01/2026,s1,Shop,09/02/2026,Virtual Machines,m,westeurope,1,1,1,0.25,EUR,UnusedReservation,Reservation,o",
      "77,09/01/2026,s1,Shop,09/02/2026,Storage,m,westeurope,1,1,1,2,EUR,Usage,OnDemand,o",
    ]);
    expect(billTotals(bill.groups)).toMatchObject({ EUR: { billed: "2", effective: "3" } });
    expect(bill.withoutCost).toBe(2);
  });

  test("of a customer agreement may write names in any case, with a byte order mark, and several currencies", async () => {
    const header =
      "\uFEFFbillingAccountId,billingPeriodStartDate,date,meterCategory,meterId,SubscriptionId,chargeType,billingCurrency,costInBillingCurrency,costInUsd,paygCostInBillingCurrency,quantity";
    const bill = await read([
      header,
      "b,10/01/2026,10/31/2026,Storage,m,s,Usage,USD,1.25,1.25,1.5,1",
      "b,10/01/2026,10/31/2026,Storage,m,s,Usage,CHF,7,8,9,1",
      "b,10/01/2026,10/31/2026,,m,s,Tax,CHF,0.5,0.6,0,1",
    ]);
    expect(bill.version).toBe("Azure cost details (customer agreement)");
    expect(billTotals(bill.groups)).toEqual({
      USD: { billed: "1.25", effective: "1.25", list: "1.5", contracted: "0" },
      CHF: { billed: "7.5", effective: "7.5", list: "9", contracted: "0" },
    });
  });

  test("of pay as you go may be in German: the English name in brackets counts", async () => {
    const bill = await read([
      "Abonnement-GUID (SubscriptionGuid),Ressourcengruppe (ResourceGroup),Verwendet am (UsageDateTime),Kategorie der Verbrauchseinheit (MeterCategory),Nutzungsmenge (UsageQuantity),Kosten vor Steuern (PreTaxCost),Währung (Currency),Maßeinheit (UnitOfMeasure)",
      "s,rg,2026-09-02,Load Balancer,3,0.075,EUR,100 Hours",
      "s,rg,2026-10-02,Load Balancer,3,0.025,EUR,100 Hours",
    ]);
    expect(billTotals(bill.groups)).toMatchObject({ EUR: { billed: "0.1", effective: "0.1" } });
    expect(bill.groups.map(({ billedMonth }) => printMonth(billedMonth)).sort()).toEqual([
      "2026-09",
      "2026-10",
    ]);
  });

  test("with a month thirteen, an unknown charge or no currency are refused by the file's own columns", async () => {
    const { refused } = await read([
      ea,
      "77,09/01/2026,s1,Shop,13/02/2026,Storage,m,we,1,1,1,1,EUR,Usage,OnDemand,o",
      "77,09/01/2026,s1,Shop,09/02/2026,Storage,m,we,1,1,1,€5,EUR,Gift,OnDemand,o",
      "77,09/01/2026,s1,Shop,09/02/2026,Storage,m,we,1,1,1,1,,Usage,OnDemand,o",
    ]);
    expect(refused).toMatchObject([
      { line: 2, column: "Date", value: "13/02/2026" },
      { line: 3, column: "CostInBillingCurrency", value: "€5" },
      { line: 3, column: "ChargeType", value: "Gift" },
      { line: 4, column: "BillingCurrencyCode", reason: "must not be empty" },
    ]);
    const refusal = await refusalOf([
      "subscriptionId,date,meterCategory,costInBillingCurrency",
      "s,09/02/2026,x,1",
    ]);
    expect(refusal.message).toContain("lacks BillingCurrency");
  });
});

describe("a Google Cloud billing export", () => {
  const rows = [
    '01-A,Compute Engine,N2,2026-09-30 23:00:00 UTC,202610,p-1,10.5,USD,"[{""name"": ""CUD"", ""amount"": -0.1}, {""name"": ""x"", ""amount"": -1E-3}]",regular,12',
    "01-A,Cloud Storage,Std,2026-10-01 00:00:00 UTC,202610,p-2,2,USD,[],regular,2",
    "01-A,Invoice,Tax,2026-10-01 00:00:00 UTC,202610,,1.5,USD,,tax,",
    "01-A,Invoice,Rounding,2026-10-01 00:00:00 UTC,202610,,-0.004,USD,,rounding_error,",
  ];
  const names =
    "billing_account_id,service.description,sku.description,usage_start_time,invoice.month,project.id,cost,currency,credits,cost_type,cost_at_list";

  test("counts credits with the cost they belong to, exactly, and has the month of its invoice", async () => {
    expect(await sumsOf([names, ...rows])).toEqual({
      USD: { billed: "13.895", effective: "13.895", list: "14", contracted: "13.996" },
    });
    const { groups } = await read([names.replaceAll(".", "_"), ...rows]);
    expect(by(groups, "service")["Compute Engine"]).toEqual(["10.399", "10.399"]);
    const compute = groups.find(({ service }) => service === "Compute Engine");
    expect([compute?.billedMonth, compute?.effectiveMonth].map((m) => m && printMonth(m))).toEqual([
      "2026-10",
      "2026-09",
    ]);
  });

  test("may have the amount of credits in a column, and refuses credits that cannot be read", async () => {
    const column = names.replace("credits", "credits.amount");
    expect(
      await sumsOf([column, "01-A,X,Y,2026-09-30 23:00:00 UTC,202609,p,10,USD,-2.5,regular,10"]),
    ).toMatchObject({
      USD: { billed: "7.5" },
    });
    const { refused } = await read([
      names,
      "01-A,X,Y,2026-09-30 23:00:00 UTC,202613,p,10,USD,minus two,regular,10",
      '01-A,X,Y,2026-09-30 23:00:00 UTC,202609,p,10,USD,"[{""amount"":""much""}]",regular,10',
    ]);
    expect(refused).toMatchObject([
      { line: 2, column: "credits", value: "minus two" },
      { line: 2, column: "invoice.month", value: "202613" },
      { line: 3, column: "credits" },
    ]);
  });
});

test("an Oracle cost report has its cost, whether or not there is overage", async () => {
  const bill = await read([
    "lineItem/tenantId,lineItem/intervalUsageStart,product/service,product/region,usage/billedQuantity,cost/subscriptionId,cost/myCost,cost/myCostOverage,cost/currencyCode,tags/a,tags/A",
    "t,2026-09-13T10:00Z,DATABASE,eu-1,0.08,sub,0.012264277499950943,,USD,x,y",
    "t,2026-09-13T11:00Z,OBJECTSTORE,eu-1,6.32000000E-10,sub,6.266090E-12,,USD,,",
  ]);
  expect(bill.version).toBe("Oracle Cloud cost report");
  expect(billTotals(bill.groups)).toMatchObject({
    USD: { billed: "0.012264277506217033", effective: "0.012264277506217033" },
  });
});

import { reading } from "@/server/database/query";
import { type BilledRow, billedRows } from "@/server/infrastructure/billed-store";
import { addToMonth, type Month, printMonth } from "@/server/planning/month";
import { neutralised } from "../formats/neutral";
import type { ExportTable } from "./table";

const startOf = (month: Month) => `${printMonth(month)}-01T00:00:00Z`;
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();

type Print = (row: BilledRow) => string;

/** Columns of FOCUS that say what is kept of a bill. */
const columns: Readonly<Record<string, readonly [kind: string, print: Print]>> = {
  BilledCost: ["decimal", ({ billed }) => billed],
  BillingAccountId: ["text", ({ billingAccount }) => neutralised(billingAccount)],
  BillingCurrency: ["text", ({ currency }) => currency],
  BillingPeriodEnd: ["text", ({ billedMonth }) => startOf(addToMonth(billedMonth, 1))],
  BillingPeriodStart: ["text", ({ billedMonth }) => startOf(billedMonth)],
  ChargeCategory: ["text", ({ chargeCategory }) => capital(chargeCategory)],
  ChargePeriodEnd: ["text", ({ effectiveMonth }) => startOf(addToMonth(effectiveMonth, 1))],
  ChargePeriodStart: ["text", ({ effectiveMonth }) => startOf(effectiveMonth)],
  CommitmentDiscountId: ["text", ({ commitment }) => neutralised(commitment)],
  ConsumedQuantity: ["decimal", ({ quantity }) => quantity],
  ContractedCost: ["decimal", ({ contracted }) => contracted],
  EffectiveCost: ["decimal", ({ effective }) => effective],
  ListCost: ["decimal", ({ list }) => list],
  ProviderName: ["text", ({ provider }) => neutralised(provider)],
  RegionId: ["text", ({ region }) => neutralised(region)],
  ServiceCategory: ["text", ({ serviceCategory }) => neutralised(serviceCategory)],
  ServiceName: ["text", ({ service }) => neutralised(service)],
  SubAccountId: ["text", ({ account }) => neutralised(account)],
  SubAccountName: ["text", ({ accountName }) => neutralised(accountName)],
};

const prints = Object.values(columns).map(([, print]) => print);

/** All bills together as one in FOCUS, summed by what is kept of them; importing it gives the same costs, whatever the bills were. */
export const billTable: ExportTable = {
  name: "cloud-bill",
  columns: Object.entries(columns).map(([name, [kind]]) => ({ name, kind })),
  async *rows() {
    for await (const rows of billedRows(reading)) yield rows.map((row) => prints.map((print) => print(row)));
  },
};

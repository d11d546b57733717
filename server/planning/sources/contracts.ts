import type { LineWriter } from "../amounts";
import type { Context } from "../context";
import { monthOf } from "../day";
import { asNumber, type Decimal } from "../decimal";
import type { LineHeader } from "../line";
import { type Month, monthAt } from "../month";
import { type Standing, standing, termsOf } from "../standing";
import { given, percentMore, Worth } from "../worth";
import type { Contract, ContractItem } from "./contract";
import { sayAll, sayShares, undated } from "./contract-issues";
import { accrue, pay } from "./contract-months";
import { assumedOf, ContractPrices } from "./contract-prices";
import { writeTrueUp } from "./contract-true-up";
import type { Source } from "./source";
import { datesOf } from "./source";

/** Contracts: each item's price in contract months (P&L), or its invoices in the months they are paid (cash). */
export const contracts: Source<"contracts", Contract> = {
  name: "contracts",
  kind: "contracts",
  reads: (contract, context) => [
    context.view,
    context.today,
    ...datesOf([contract.start, contract.end], context),
    context.rates.of(contract.currency),
    contract.index === null ? null : context.indices,
    context.coTerms.get(contract.id),
    context.effects.ends.get(`contracts/${contract.id}`)?.month,
    ...contract.items.flatMap((item) => [
      taxPct(contract, item, context),
      assumedOf(contract, item, context),
    ]),
  ],
  write(contract, context, writer) {
    const terms = termsOf(contract, context);
    if (typeof terms === "string") return undated(contract, terms, writer);
    const stands = standing(contract, terms, context);
    for (const item of contract.items) {
      writeItem(contract, item, stands, context, writer);
      sayShares(contract, item, writer);
    }
    writeFee(contract, stands, context, writer);
    sayAll(contract, stands, context, writer);
  },
};

/** The share of irrecoverable tax that an item's prices carry. */
const taxPct = (contract: Contract, item: ContractItem, { costCentres }: Context) =>
  contract.irrecoverableTaxPct ?? costCentres.get(item.costCentre)?.irrecoverableTaxPct ?? null;

function writeItem(
  contract: Contract,
  item: ContractItem,
  stands: Standing,
  context: Context,
  writer: LineWriter,
) {
  const first = monthOf(stands.start);
  const amounts = writer.line(header(contract, item), first);
  const prices = new ContractPrices(contract, item, stands, context, taxPct(contract, item, context));
  (context.view === "accrual" ? accrue : pay)(contract, stands, prices, context.until, amounts);
  const last =
    stands.lastDay === null ? context.until : (Math.min(monthOf(stands.lastDay), context.until) as Month);
  if (stands.committedTo !== null)
    amounts.mark("committed", first, monthAt(Math.min(stands.committedTo, last)));
  if (stands.assumedFrom !== null) amounts.mark("assumed", stands.assumedFrom, last);
  if (stands.overlapFrom !== null) amounts.mark("overlap", stands.overlapFrom, last);
  if (prices.indexAssumedFrom !== null) amounts.mark("assumed", prices.indexAssumedFrom, last);
  writeTrueUp({ contract, item, stands, prices }, header(contract, item), context, writer);
}

/** What leaving early costs: once, in its last month. */
function writeFee(contract: Contract, stands: Standing, context: Context, writer: LineWriter) {
  const { leftEarly } = stands;
  const { terminationFee: fee, items } = contract;
  const [item] = items;
  if (leftEarly === null || fee === null || Number(fee) === 0 || !item) return;
  const m = monthOf(leftEarly);
  const amounts = writer.line(
    { ...header(contract, item), item: "termination-fee", part: "termination-fee" },
    m,
  );
  amounts.add(m, feeWorth(fee, taxPct(contract, item, context)), 1, 1);
  amounts.mark("committed", m, m);
}

function feeWorth(fee: Decimal, tax: Decimal | null): Worth {
  const factors = [given(fee, " fee to leave early")];
  if (tax === null) return new Worth(asNumber(fee), () => factors);
  const taxed = { text: `× (1 + ${tax} %) (irrecoverable tax)`, value: percentMore(tax) };
  return new Worth(asNumber(fee) * (1 + Number(tax) / 100), () => [...factors, taxed]);
}

/** What a line of an item is for; lines about the whole contract are those of its first item. */
export const header = (contract: Contract, item: ContractItem): LineHeader => ({
  source: "contracts",
  record: contract.id,
  item: item.id,
  part: "price",
  nature: "operating",
  category: item.category,
  costCentre: item.costCentre,
  vendor: contract.vendor,
  service: item.service ?? contract.service ?? "",
  team: "",
  initiative: "",
  currency: contract.currency,
  people: false,
  shares: item.shares.length > 0 ? item.shares : undefined,
});

import type { LineWriter } from "../amounts";
import type { Context } from "../context";
import { monthOf } from "../day";
import type { LineHeader } from "../line";
import { type Month, monthAt } from "../month";
import { type Standing, standing, termsOf, type Undated } from "../standing";
import { accrue, pay } from "./contract-months";
import { assumedOf, ContractPrices } from "./contract-prices";
import type { Contract, ContractItem } from "./contract";
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
    say(contract, stands, writer);
  },
};

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
}

const header = (contract: Contract, item: ContractItem): LineHeader => ({
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

function undated(contract: Contract, why: Undated, writer: LineWriter) {
  const subject = `contracts/${contract.id}`;
  const name = contract.title || contract.id;
  if (why === "end-before-start")
    writer.issue({
      kind: "end-before-start",
      subject,
      months: [],
      incomplete: true,
      text: `${name} ends before it starts.`,
    });
  else if (why === "milestone")
    writer.issue({
      kind: "milestone-without-date",
      subject,
      months: [],
      incomplete: true,
      text: `${name} hangs on a milestone that has no date.`,
    });
  else
    writer.issue({
      kind: "end-before-start",
      subject,
      months: [],
      incomplete: true,
      text: `${name} has no end and is not open-ended.`,
    });
}

function sayShares(contract: Contract, { id, shares, costCentre }: ContractItem, writer: LineWriter) {
  if (shares.length === 0 || shares.some(({ weight }) => Number(weight) > 0)) return;
  writer.issue({
    kind: "share-total-zero",
    subject: `contracts/${contract.id}`,
    months: [],
    incomplete: false,
    text: `${contract.title || contract.id}: the shares of item ${id} add up to 0; ${costCentre} carries all of it.`,
  });
}

function say(contract: Contract, stands: Standing, writer: LineWriter) {
  const subject = `contracts/${contract.id}`;
  const name = contract.title || contract.id;
  if (stands.endsWithoutSuccessor && stands.lastDay !== null)
    writer.issue({
      kind: "ends-without-successor",
      subject,
      months: [monthAt(monthOf(stands.lastDay) + 1)],
      incomplete: false,
      text: `${name} ends and nothing follows: its money leaves the plan.`,
    });
  if (stands.decidedNotServed)
    writer.issue({
      kind: "decided-not-served",
      subject,
      months: [],
      incomplete: false,
      text: `${name} is to end, but no notice was served in time.`,
    });
}

import type { LineWriter } from "../amounts";
import type { Context } from "../context";
import { type Decimal, exactly, zero } from "../decimal";
import type { LineHeader } from "../line";
import { type Month, monthAt, printMonth } from "../month";
import { compare, minus, none, printRational, toNumber } from "../rational";
import { dividedBy, Worth } from "../worth";
import type { Asset } from "./asset";
import {
  type AssetMonths,
  depreciatedTo,
  lastCounted,
  monthsDone,
  monthsOfAsset,
  type Span,
  spansOf,
} from "./asset-book";
import { datesOf, type Source } from "./source";

/** What is bought and used for years: the purchase, its depreciation, and what is left when it is disposed of. */
export const assets: Source<"assets", Asset> = {
  name: "assets",
  kind: "assets",
  reads: (asset, context) => [
    context.view,
    ...datesOf([asset.purchase, asset.inService, asset.disposed], context),
    context.rates.of(asset.currency),
  ],
  write(asset, context, writer) {
    const months = monthsOfAsset(asset, context.schedule);
    if (typeof months === "string") return sayUndated(asset, months, writer);
    writePurchase(asset, months, context, writer);
    if (context.view === "accrual") {
      writeDepreciation(asset, months, context, writer);
      writeWriteOff(asset, months, context, writer);
    }
    writeProceeds(asset, months, context, writer);
  },
};

type Item = "price" | "depreciation" | "write-off" | "proceeds";

const natures: Readonly<Record<Item, LineHeader["nature"]>> = {
  price: "capital-purchase",
  depreciation: "depreciation",
  "write-off": "write-off",
  proceeds: "capital-purchase",
};

const header = (asset: Asset, item: Item): LineHeader => ({
  source: "assets",
  record: asset.id,
  item,
  part: item === "depreciation" || item === "write-off" ? "depreciation" : "price",
  nature: natures[item],
  category: "hardware",
  costCentre: asset.costCentre,
  vendor: "",
  service: "",
  team: "",
  initiative: "",
  currency: asset.currency,
  people: false,
});

function writePurchase(asset: Asset, { bought }: AssetMonths, { until }: Context, writer: LineWriter) {
  if (Number(asset.price) === 0 || bought > until) return;
  writer.line(header(asset, "price"), bought).addGiven(bought, asset.price, " price");
}

/** Each month keeps the rate of the month the asset was bought in. */
function writeDepreciation(asset: Asset, months: AssetMonths, { until }: Context, writer: LineWriter) {
  const spans = countedSpans(asset, months, until);
  const [first] = spans;
  if (!first) return;
  const amounts = writer.line(header(asset, "depreciation"), first.from);
  for (const span of spans) {
    const to = monthAt(span.from + monthsDone(span, lastCounted(months, until)) - 1);
    amounts.addWhole(span.from, to, monthlyOf(span), months.bought);
  }
}

/** Spans that leave something in a month up to `until`. */
const countedSpans = (asset: Asset, months: AssetMonths, until: Month): Span[] =>
  spansOf(asset, months).filter(
    (span) => compare(span.total, none) !== 0 && monthsDone(span, lastCounted(months, until)) > 0,
  );

const monthlyOf = ({ total, months, text }: Span): Worth =>
  new Worth(toNumber(total) / months, () => [{ text, value: total }, dividedBy(months)]);

/** Book value less proceeds: a loss is a cost, a gain the contrary. */
function writeWriteOff(asset: Asset, months: AssetMonths, { until }: Context, writer: LineWriter) {
  const { disposed, bought } = months;
  if (disposed === null || disposed > until) return;
  const before = monthAt(disposed - 1);
  const left = minus(exactly(asset.price), depreciatedTo(asset, months, before));
  if (compare(left, exactly(asset.proceeds ?? zero)) === 0) return;
  const amounts = writer.line(header(asset, "write-off"), disposed);
  const said = `${printRational(left, 6)} book value at the end of ${printMonth(before)}`;
  amounts.add(disposed, new Worth(toNumber(left), () => [{ text: said, value: left }]), 1, 1, bought);
  if (asset.proceeds !== null) amounts.add(disposed, negativeProceeds(asset.proceeds), 1, 1);
}

/** What it is sold for comes in as cash, and takes as much from what was spent on purchases. */
function writeProceeds(asset: Asset, { disposed }: AssetMonths, { until }: Context, writer: LineWriter) {
  const { proceeds } = asset;
  if (disposed === null || disposed > until || proceeds === null || Number(proceeds) === 0) return;
  writer.line(header(asset, "proceeds"), disposed).add(disposed, negativeProceeds(proceeds), 1, 1);
}

function negativeProceeds(proceeds: Decimal): Worth {
  const value = minus(none, exactly(proceeds));
  return new Worth(toNumber(value), () => [{ text: `−${proceeds} proceeds`, value }]);
}

function sayUndated(asset: Asset, why: "undated" | "reversed", writer: LineWriter) {
  const name = asset.name || asset.id;
  writer.issue({
    kind: why === "reversed" ? "end-before-start" : "milestone-without-date",
    subject: `assets/${asset.id}`,
    months: [],
    incomplete: true,
    text:
      why === "reversed"
        ? `${name} is disposed of before it is bought.`
        : `${name} hangs on a milestone that has no date.`,
  });
}

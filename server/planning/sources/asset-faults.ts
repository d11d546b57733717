import { monthOf } from "../day";
import { type Decimal, exactly } from "../decimal";
import { compare, minus } from "../rational";
import { hangs } from "../when";
import type { PlainAsset } from "./asset";

/** What is wrong between the fields of an asset, and where. */
export interface AssetFault {
  readonly field: keyof PlainAsset & string;
  readonly reason: string;
}

const isMore = (a: Decimal, b: Decimal): boolean => compare(exactly(a), exactly(b)) > 0;

/** Says what contradicts itself; dates that hang on milestones are left to the plan. */
export function* assetFaults(asset: PlainAsset): Generator<AssetFault> {
  const { price, residual, purchase, disposed, proceeds } = asset;
  if (isMore(residual, price)) yield { field: "residual", reason: "is more than the price" };
  if (disposed !== null && !hangs(disposed) && !hangs(purchase) && disposed < purchase)
    yield { field: "disposed", reason: "lies before the purchase" };
  if (proceeds !== null && disposed === null)
    yield { field: "proceeds", reason: "needs the day it was disposed of" };
  yield* bookFaults(asset);
}

function* bookFaults({
  price, residual, inService, disposed, accumulatedDepreciation: done, asOfMonth,
}: PlainAsset): Generator<AssetFault> {
  if (done === null && asOfMonth === null) return;
  if (done === null || asOfMonth === null) {
    yield done === null
      ? { field: "accumulatedDepreciation", reason: "is needed with the month it is as of" }
      : { field: "asOfMonth", reason: "is needed with accumulated depreciation" };
    return;
  }
  const room = minus(exactly(price), exactly(residual));
  if (compare(exactly(done), room) > 0)
    yield { field: "accumulatedDepreciation", reason: "is more than the price less the residual value" };
  if (!hangs(inService) && asOfMonth < monthOf(inService) && Number(done) !== 0)
    yield { field: "asOfMonth", reason: "lies before the month it was put in service" };
  if (disposed !== null && !hangs(disposed) && asOfMonth >= monthOf(disposed))
    yield { field: "asOfMonth", reason: "lies in or after the month it was disposed of" };
} // biome-ignore format: the fields it is about

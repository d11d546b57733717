import type { Day } from "../day";
import type { Decimal } from "../decimal";
import type { Kept } from "../facts";
import type { Currency } from "../money";
import type { Month } from "../month";
import type { When } from "../when";

/** Something that is bought once and used for years. Amounts in `currency`. */
export interface Asset extends Kept {
  readonly name: string;
  /** What kind of thing it is: "server", "laptop". */
  readonly class: string;
  readonly costCentre: string;
  readonly currency: Currency;
  /** When it is invoiced and paid. */
  readonly purchase: When;
  /** When its use begins: depreciation starts with this month. */
  readonly inService: When;
  readonly price: Decimal;
  /** At least one. */
  readonly usefulLifeMonths: number;
  /** What it is worth when its useful life is over. */
  readonly residual: Decimal;
  /** What was depreciated up to and with `asOfMonth`, as books say that were kept elsewhere; both or none. */
  readonly accumulatedDepreciation: Decimal | null;
  readonly asOfMonth: Month | null;
  /** The last day of its warranty. */
  readonly warrantyEnd: Day | null;
  readonly location: string | null;
  readonly technology: string | null;
  /** What it is called in the books or on its label. */
  readonly assetNumber: string | null;
  /** When it is sold or thrown away. */
  readonly disposed: When | null;
  /** What it is sold for; null: nothing. */
  readonly proceeds: Decimal | null;
}

/** An asset as it is typed or imported, before it is stored. */
export type PlainAsset = Omit<Asset, "version">;

import { isCurrency } from "@/server/planning/money";
import { dayInOrder, partsOf, readDay, readMonthAlone } from "./date-text";
import { strip } from "./number-text";
import { withoutTime } from "./time-text";

/** What the separators of a number say of its decimal sign; "none": nothing stands there that could be one. */
export type DecimalSays = "point" | "comma" | "either" | "none";

const oneKind = (body: string, sign: "." | ","): DecimalSays | null => {
  const parts = body.split(sign);
  const [whole = "", fraction = ""] = parts;
  const itself = sign === "." ? "point" : "comma";
  const other = sign === "." ? "comma" : "point";
  if (parts.length > 2) return /^\d{1,3}([.,]\d{3})+$/.test(body) ? other : null;
  if (!/^\d*$/.test(fraction)) return null;
  return fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole) ? "either" : itself;
};

/** What a number's text says of its decimal sign; null where it is no number. */
export function decimalSays(body: string): DecimalSays | null {
  if (!/\d/.test(body) || !/^[\d.,'’ ]+$/.test(body)) return null;
  const [point, comma] = [body.lastIndexOf("."), body.lastIndexOf(",")];
  const spaced = /['’ ]/.test(body);
  if (spaced && !/^\d{1,3}(['’ ]\d{3})+([.,]\d*)?$/.test(body)) return null;
  if (point < 0 && comma < 0) return "none";
  if (spaced) return point > comma ? "point" : "comma";
  if (point >= 0 && comma >= 0) {
    const [sign, other] = point > comma ? ([".", ","] as const) : ([",", "."] as const);
    const grouped = new RegExp(`^\\d{1,3}(\\${other}\\d{3})+\\${sign}\\d*$`).test(body);
    return grouped ? (sign === "." ? "point" : "comma") : null;
  }
  return oneKind(body, point >= 0 ? "." : ",");
}

/** What a text that is a day says of the order of its parts; "named": it needs none. */
export type OrderSays = "YMD" | "DMY" | "MDY" | "either" | "named";

/** Null where the text is no day in any order. */
export function orderSays(text: string): OrderSays | null {
  const cut = withoutTime(text.trim());
  const plain = "value" in cut ? cut.value : text;
  if (/^\d{8}$/.test(plain)) return compactSays(plain);
  const parts = partsOf(plain);
  if (!parts) return null;
  if (parts.shape === "named") return "DMY";
  if (parts.shape === "known") return "value" in readDay(text, null) ? "named" : null;
  const reads = (["DMY", "MDY"] as const).filter((order) => dayInOrder(parts.parts, order) !== null);
  if (reads.length === 2) return "either";
  return reads[0] ?? (dayInOrder(parts.parts, "YMD") === null ? null : "YMD");
}

/** Eight digits are a day only where a whole column of them is one. */
function compactSays(text: string): OrderSays | null {
  const reads = (["YMD", "DMY", "MDY"] as const).filter((order) => "value" in readDay(text, order));
  if (reads.includes("YMD") && /^(19|20)/.test(text)) return "YMD";
  return reads.length > 1 ? "either" : (reads[0] ?? null);
}

/** What one cell looks like, every way at once. */
export interface Look {
  readonly number: DecimalSays | null;
  readonly negative: boolean;
  readonly percent: boolean;
  readonly side: boolean;
  readonly currency: string | null;
  readonly day: OrderSays | null;
  readonly month: boolean;
  readonly isCurrency: boolean;
}

const noLook: Look = {
  number: null,
  negative: false,
  percent: false,
  side: false,
  currency: null,
  day: null,
  month: false,
  isCurrency: false,
};

/** Looks at a cell that is not empty. */
export function lookAt(text: string): Look {
  const plain = text.trim();
  if (plain.length > 40) return noLook;
  if (/^[A-Za-z]{3}$/.test(plain)) return { ...noLook, isCurrency: isCurrency(plain.toUpperCase()) };
  if (!/\d/.test(plain)) return noLook;
  const stripped = strip(plain);
  return {
    number: stripped ? decimalSays(stripped.body) : null,
    negative: stripped?.negative ?? false,
    percent: stripped?.percent ?? false,
    side: (stripped?.side ?? null) !== null,
    currency: stripped?.currency ?? null,
    day: orderSays(plain),
    month: readMonthAlone(plain) !== null,
    isCurrency: false,
  };
}

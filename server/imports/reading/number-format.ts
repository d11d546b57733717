/** What a number of a workbook stands for, as far as its format says. */
export type NumberMeaning =
  | "number"
  | "percent"
  | "date"
  | "time"
  /** A code of so many digits, with zeros before it: 00123. */
  | { readonly digits: number };

const builtIn: Readonly<Record<number, NumberMeaning>> = {
  9: "percent",
  10: "percent",
  14: "date",
  15: "date",
  16: "date",
  17: "date",
  18: "time",
  19: "time",
  20: "time",
  21: "time",
  22: "date",
  45: "time",
  46: "time",
  47: "time",
};

/** Formats of dates that only some languages have: 27–31, 34–36 and 50–58; 32 and 33 are times. */
const isLocalDate = (id: number) =>
  (id >= 27 && id <= 36 && id !== 32 && id !== 33) || (id >= 50 && id <= 58);

/** A format without what it prints literally: texts, escaped characters, colours and conditions. */
const plain = (code: string) =>
  code
    .replace(/"[^"]*"|\\.|_.|\*./g, "")
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "")
    .replace(/general/gi, "");

/** What a number in a format stands for; `code` is null for formats that are built in. */
export function meaningOf(id: number, code: string | null): NumberMeaning {
  if (code === null) return builtIn[id] ?? (isLocalDate(id) ? "date" : "number");
  const [positive = ""] = plain(code).split(";");
  if (positive.includes("%")) return "percent";
  if (/^0{2,}$/.test(positive.trim())) return { digits: positive.trim().length };
  if (/[yde]/i.test(positive.replace(/e[+-]/gi, ""))) return "date";
  if (/[hs]/i.test(positive)) return "time";
  return /m/i.test(positive) ? "date" : "number";
}

/** A number with 15 digits, as a workbook keeps it: never with an exponent, never with the noise of binary fractions. */
export function plainNumber(value: number): string {
  const shortest = String(value);
  if (shortest.length <= 15 && !shortest.includes("e") && value !== 0) return shortest;
  const rounded = Number(value.toPrecision(15));
  if (rounded === 0) return "0";
  const [digits = "", exponent] = rounded.toString().split("e");
  if (exponent === undefined) return digits;
  const [sign, unsigned] = digits.startsWith("-") ? ["-", digits.slice(1)] : ["", digits];
  const [whole = "", fraction = ""] = unsigned.split(".");
  const point = whole.length + Number(exponent);
  const all = whole + fraction;
  if (point <= 0) return `${sign}0.${"0".repeat(-point)}${all}`;
  return sign + (all.length > point ? `${all.slice(0, point)}.${all.slice(point)}` : all.padEnd(point, "0"));
}

const two = (value: number) => String(value).padStart(2, "0");

function clock(seconds: number): string {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)];
  return `${two(hours)}:${two(minutes)}:${two(seconds % 60)}`;
}

const LAST_DAY = 2_958_465;
/** Days up to which a number shown as a time is a span of time; more is a moment of which only the time is shown. */
const LONGEST_SPAN = 1_000;

/** The day a serial number stands for. The system of 1900 counts a 29 February 1900 that never was, and shows it. */
function day(serial: number, from1904: boolean): string {
  if (!from1904 && serial === 60) return "1900-02-29";
  const epoch = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30);
  const date = new Date(epoch + serial * 86_400_000);
  return `${String(date.getUTCFullYear()).padStart(4, "0")}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
}

function moment(value: number, from1904: boolean): string {
  const seconds = Math.round(value * 86_400);
  const [whole, rest] = [Math.floor(seconds / 86_400), seconds % 86_400];
  if (value < 0 || whole > LAST_DAY) return plainNumber(value);
  return rest === 0 ? day(whole, from1904) : `${day(whole, from1904)} ${clock(rest)}`;
}

/** A number of a workbook as a person reads it there: 2026-01-31, 3.5%, 14:30:00, 1200.5. */
export function numberText(value: number, meaning: NumberMeaning, from1904: boolean): string {
  if (!Number.isFinite(value)) return String(value);
  if (typeof meaning === "object")
    return value >= 0 && Number.isInteger(value)
      ? plainNumber(value).padStart(meaning.digits, "0")
      : plainNumber(value);
  if (meaning === "percent") return `${plainNumber(Number((value * 100).toPrecision(15)))}%`;
  if (meaning === "date") return moment(value, from1904);
  if (meaning === "time" && value >= 0)
    return value < LONGEST_SPAN ? clock(Math.round(value * 86_400)) : moment(value, from1904);
  return plainNumber(value);
}

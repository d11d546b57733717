import pg from "pg";

const { builtins, getTypeParser } = pg.types;
type Parse = (text: string) => unknown;

function wholeNumber(text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value)) return value;
  throw new RangeError(`The database holds ${text}, too large for an exact number: select it as text.`);
}

const asText: Parse = (text) => text;

const TEXT_LIST: number = 1009;
const INT8_LIST = 1016;
const DATE_LIST = 1182;
const NUMERIC_LIST = 1231;

const asTextList = getTypeParser(TEXT_LIST, "text") as (text: string) => (string | null)[];

const listOf = (parse: Parse) => (text: string) => {
  const items = asTextList(text);
  return items.map((item) => (item === null ? null : parse(item)));
};

const PARSERS = new Map<number, Parse>([
  [builtins.INT8, wholeNumber],
  [builtins.NUMERIC, asText],
  [builtins.DATE, asText],
  [INT8_LIST, listOf(wholeNumber)],
  [NUMERIC_LIST, listOf(asText)],
  [DATE_LIST, listOf(asText)],
]);

/**
 * How raw queries hand out values: whole numbers exact, decimals as text, plain days as YYYY-MM-DD text and never as an
 * instant of some time zone. Everything else as the driver does.
 */
export const exactValues: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: "text" | "binary"): unknown =>
    (format !== "binary" && PARSERS.get(oid)) || getTypeParser(oid, format),
};

/** How days are written in a column: 2026-09-30 (with or without a time in UTC), 09/30/2026, 30/09/2026, or 202609. */
export type MomentForm = "iso" | "MDY" | "DMY" | "YM";

const MONTH = "(0?[1-9]|1[0-2])";
const DAY = "(0?[1-9]|[12]\\d|3[01])";
const YEAR = "(\\d{4}|\\d{2})";
const TIME = "( \\d{1,2}:\\d{2}(:\\d{2})?( [AP]M)?)?";

/** Understood alike by JavaScript and by DuckDB. */
const patterns: Readonly<Record<MomentForm, string>> = {
  iso: "\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])([T ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?)?(Z| ?\\+00(:?00)?| UTC)?",
  MDY: `${MONTH}/${DAY}/${YEAR}${TIME}`,
  DMY: `${DAY}/${MONTH}/${YEAR}${TIME}`,
  YM: "(19|20)\\d{2}(0[1-9]|1[0-2])",
};

const compiled = Object.fromEntries(
  Object.entries(patterns).map(([form, pattern]) => [form, new RegExp(`^${pattern}$`)]),
);

const said: Readonly<Record<MomentForm, string>> = {
  iso: "YYYY-MM-DD, with or without THH:MM:SSZ",
  MDY: "MM/DD/YYYY",
  DMY: "DD/MM/YYYY",
  YM: "YYYYMM",
};

/** Why a text is not a moment in one of these forms; null: it is. */
export function whyNotMoment(text: string, forms: readonly MomentForm[]): string | null {
  if (forms.some((form) => compiled[form]?.test(text))) return null;
  const form = forms.map((each) => said[each]).join(" or ");
  const unordered = compiled.MDY?.test(text) && compiled.DMY?.test(text) && !forms.includes("MDY");
  return unordered && !forms.includes("DMY")
    ? `nothing in the file says whether day or month comes first; write a moment in UTC, ${form}`
    : `not a moment in UTC; ${form}`;
}

/** The number at a place among numbers with slashes between them, in two digits. */
const partSql = (cell: string, at: number) => `lpad(split_part(${cell}, '/', ${at}), 2, '0')`;

const yearSql = (cell: string) => {
  const year = `split_part(split_part(${cell}, '/', 3), ' ', 1)`;
  return `CASE WHEN length(${year}) = 2 THEN '20' ELSE '' END || ${year}`;
};

const monthSqls: Readonly<Record<MomentForm, (cell: string) => string>> = {
  iso: (cell) => `substr(${cell}, 1, 7)`,
  MDY: (cell) => `${yearSql(cell)} || '-' || ${partSql(cell, 1)}`,
  DMY: (cell) => `${yearSql(cell)} || '-' || ${partSql(cell, 2)}`,
  YM: (cell) => `substr(${cell}, 1, 4) || '-' || substr(${cell}, 5, 2)`,
};

/** SQL for a cell's month as YYYY-MM; null where it is none. */
export function monthSql(cell: string, forms: readonly MomentForm[]): string {
  const cases = forms.map(
    (form) => `WHEN regexp_full_match(${cell}, '${patterns[form]}') THEN ${monthSqls[form](cell)}`,
  );
  return `CASE ${cases.join(" ")} END`;
}

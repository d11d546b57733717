import { parseDay } from "@/server/planning/day";
import { parseMonth } from "@/server/planning/month";
import { showDay, showMonth } from "../_parts/dates";

/** "items/1/annualPrice" → "items · 1 · annual price". */
export const fieldName = (path: string): string =>
  path
    .split("/")
    .map((part) =>
      /^[a-z]+[A-Z]/.test(part) ? part.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`) : part,
    )
    .join(" · ");

/** "2 months after", "with". */
export const monthsAfter = (months: number): string => {
  if (months === 0) return "with";
  const size = Math.abs(months);
  return `${size} ${size === 1 ? "month" : "months"} ${months > 0 ? "after" : "before"}`;
};

/** Text of the server with its months as people read them. */
export const withMonths = (text: string): string =>
  text.replace(/\b\d{4}-\d{2}\b/g, (found) => {
    const month = parseMonth(found);
    return month === null ? found : showMonth(month);
  });

/** A value of a record as the server writes it: days and months as people read them, milestones by their names. */
export function valueWords(text: string | null, milestones: ReadonlyMap<string, string>): string {
  if (text === null || text === "") return "–";
  const day = parseDay(text);
  if (day !== null) return showDay(day);
  const month = parseMonth(text);
  if (month !== null) return showMonth(month);
  const hanging = /^(.+)([+-]\d+)$/.exec(text);
  const name = hanging && milestones.get(hanging[1] ?? "");
  return name ? `${monthsAfter(Number(hanging?.[2]))} ${name}` : text;
}

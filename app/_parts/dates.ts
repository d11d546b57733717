import { type Day, dayIn, dayOfMonth, monthOf, parseDay } from "@/server/planning/day";
import { type Month, month, monthOfYear, parseMonth, yearOf } from "@/server/planning/month";

const names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

/** "Dec". */
export const monthName = (m: Month): string => names[monthOfYear(m) - 1] ?? "";

/** "Dec 2026". */
export const showMonth = (m: Month): string => `${monthName(m)} ${yearOf(m)}`;

/** "30 Dec 2026". */
export const showDay = (d: Day): string => `${dayOfMonth(d)} ${showMonth(monthOf(d))}`;

/** "Jan 2025 – Dec 2026". */
export const showSpan = (first: Month, last: Month): string =>
  first === last ? showMonth(first) : `${showMonth(first)} – ${showMonth(last)}`;

/** "in 9 days", "12 days ago", "today". */
export function showDistance(d: Day, today: Day): string {
  const days = d - today;
  if (days === 0) return "today";
  const count = `${Math.abs(days)} ${Math.abs(days) === 1 ? "day" : "days"}`;
  return days > 0 ? `in ${count}` : `${count} ago`;
}

/** "22 Nov 2026, 14:05", in the reader's time zone. */
export function showMoment(moment: Date): string {
  const two = (n: number) => String(n).padStart(2, "0");
  const clock = `${two(moment.getHours())}:${two(moment.getMinutes())}`;
  return `${moment.getDate()} ${names[moment.getMonth()]} ${moment.getFullYear()}, ${clock}`;
}

const nameIndex = (text: string): number =>
  names.findIndex((name) => text.length >= 3 && text.toLowerCase().startsWith(name.toLowerCase()));

/** Reads what people type for a month: "Dec 2026", "2026-12", "12/2026". Anything else is null. */
export function readMonth(text: string): Month | null {
  const clean = text.trim();
  const words = /^([A-Za-z]{3,9})\.?\s+(\d{4})$/.exec(clean);
  if (words && nameIndex(words[1] ?? "") >= 0) return month(Number(words[2]), nameIndex(words[1] ?? "") + 1);
  const slashed = /^(\d{1,2})[/.](\d{4})$/.exec(clean);
  return parseMonth(slashed ? `${slashed[2]}-${(slashed[1] ?? "").padStart(2, "0")}` : clean);
}

/** Reads what people type for a day: "30 Dec 2026" or "2026-12-30". Forms that mean two days to two readers are null. */
export function readDay(text: string): Day | null {
  const words = /^(\d{1,2})\.?\s+([A-Za-z]{3,9}\.?\s+\d{4})$/.exec(text.trim());
  if (!words) return parseDay(text.trim());
  const [m, n] = [readMonth(words[2] ?? ""), Number(words[1])];
  if (m === null || n < 1) return null;
  const d = dayIn(m, n);
  return dayOfMonth(d) === n ? d : null;
}

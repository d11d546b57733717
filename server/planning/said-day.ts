import { type Day, dayOfMonth, monthOf } from "./day";
import { type Month, monthOfYear, yearOf } from "./month";

const names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

/** "Dec 2026", as sentences say it. */
export const saidMonth = (m: Month): string => `${names[monthOfYear(m) - 1] ?? ""} ${yearOf(m)}`;

/** "30 Dec 2026", as sentences say it. */
export const saidDay = (d: Day): string => `${dayOfMonth(d)} ${saidMonth(monthOf(d))}`;

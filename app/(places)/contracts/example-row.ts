import { parseDay } from "@/server/planning/day";
import type { ContractRow } from "./words";

/** A day of an example; throws where it is none. */
export function day(text: string) {
  const read = parseDay(text);
  if (read === null) throw new RangeError(`not a day: ${text}`);
  return read;
}

export const today = day("2026-11-22");

const plain: ContractRow = {
  id: "C-1",
  title: "Mail",
  vendor: "postern",
  vendorName: "Postern",
  category: "saas",
  categoryName: "SaaS",
  costCentre: "it",
  costCentreName: "IT",
  currency: "GBP",
  renewal: "renews",
  decision: null,
  owner: "Ada",
  start: day("2024-01-01"),
  currentTermEnd: day("2027-06-30"),
  earliestEnd: day("2027-06-30"),
  nextCancelBy: day("2026-12-30"),
  sendBy: day("2026-12-30"),
  exerciseBy: null,
  lastDay: null,
  noticeServed: null,
  endsWithoutSuccessor: false,
  missed: null,
  due: null,
  state: "current",
  thisYear: 12_000_00,
  nextYear: 12_000_00,
  converted: true,
};

/** A row of the list of contracts for tests. */
export const row = (changes: Partial<ContractRow> = {}): ContractRow => ({ ...plain, ...changes });

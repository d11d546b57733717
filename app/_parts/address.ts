"use client";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useCallback } from "react";
import { type Month, parseMonth, printMonth } from "@/server/planning/month";

/** P&L as accrued, or as paid. */
export type View = "accrual" | "cash";

// What stays when one goes from place to place; filters of a list do not.
const kept = ["year", "view"];

/** A link to a place that keeps the year and the view of this one. */
export function keepingPeriod(href: string, address: URLSearchParams): string {
  const carried = new URLSearchParams(kept.flatMap((name) => carry(name, address.get(name))));
  return carried.size ? `${href}?${carried}` : href;
}

const carry = (name: string, value: string | null): [string, string][] =>
  value === null ? [] : [[name, value]];

/** The address with some of its parameters changed; null takes one out. */
export function changed(address: URLSearchParams, changes: Readonly<Record<string, string | null>>): string {
  const next = new URLSearchParams(address);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === "") next.delete(name);
    else next.set(name, value);
  }
  return next.size ? `?${next}` : "";
}

/** Filters, sorting and period live in the address: what one sees can be sent to a colleague. */
export function useAddress() {
  const [params, path, router] = [useSearchParams(), usePathname(), useRouter()];
  const address = new URLSearchParams(params);
  const text = address.toString();
  const set = useCallback(
    (changes: Readonly<Record<string, string | null>>) =>
      router.replace(path + changed(new URLSearchParams(text), changes), { scroll: false }),
    [router, path, text],
  );
  return { address, path, set };
}

/** The first month of the fiscal year the address names; null: the current one. */
export const yearIn = (address: URLSearchParams): Month | null => parseMonth(address.get("year") ?? "");

export const viewIn = (address: URLSearchParams): View =>
  address.get("view") === "cash" ? "cash" : "accrual";

/** How a fiscal year stands in the address: its first month, so that it means the same whatever years are called. */
export const yearParameter = (first: Month): string => printMonth(first);

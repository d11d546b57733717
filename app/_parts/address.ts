"use client";
import { usePathname, useSearchParams } from "next/navigation";
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

/**
 * Filters, sorting and period live in the address: what one sees can be sent to a colleague. A change is shown at once,
 * without asking the server for the page again; what a page asks for follows the address by itself.
 */
export function useAddress() {
  const [params, path] = [useSearchParams(), usePathname()];
  const address = new URLSearchParams(params);
  const set = useCallback((changes: Readonly<Record<string, string | null>>) => {
    // The bar's own address, not the one of the last drawing: two changes at once must not undo each other.
    const next = changed(new URLSearchParams(window.location.search), changes);
    window.history.replaceState(null, "", window.location.pathname + next);
  }, []);
  return { address, path, set };
}

/** The first month of the fiscal year the address names; null: the current one. */
export const yearIn = (address: URLSearchParams): Month | null => parseMonth(address.get("year") ?? "");

export const viewIn = (address: URLSearchParams): View =>
  address.get("view") === "cash" ? "cash" : "accrual";

/** How a fiscal year stands in the address: its first month, so that it means the same whatever years are called. */
export const yearParameter = (first: Month): string => printMonth(first);

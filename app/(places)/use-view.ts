"use client";
import { useAddress, type View, viewIn, yearIn } from "../_parts/address";
import type { Month } from "@/server/planning/month";

/** What the top bar says: P&L or cash, and the fiscal year in the address (null: the current one). */
export function useView(): {
  view: View;
  year: Month | null;
  address: URLSearchParams;
  set: ReturnType<typeof useAddress>["set"];
} {
  const { address, set } = useAddress();
  return { view: viewIn(address), year: yearIn(address), address, set };
}

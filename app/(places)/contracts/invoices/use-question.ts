"use client";
import { useView } from "../../use-view";
import { useTolerance } from "./tolerance";
import { statesIn } from "./words";

/** What is asked of the list: it stands in the address. */
export function useInvoiceQuestion() {
  const { view, address } = useView();
  const states = statesIn(address.get("state"));
  return {
    view,
    tolerance: useTolerance(),
    states: states && [...states],
    vendor: address.get("vendor") ?? undefined,
    contract: address.get("contract") ?? undefined,
  };
}

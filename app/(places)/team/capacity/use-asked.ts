"use client";
import { useView } from "../../use-view";
import { byIn } from "./words";

/** What the map and its cells are asked with, from the address. */
export function useAsked() {
  const { address } = useView();
  return { by: byIn(address), team: address.get("team") };
}

"use client";
import { createContext, type ReactNode, useContext } from "react";
import type { Outputs } from "../_trpc/client";
import type { FiscalCalendar } from "@/server/planning/fiscal-year";
import type { Month } from "@/server/planning/month";

/** What a role may do. */
export type Right = NonNullable<Outputs["access"]["me"]>["rights"][number];

/** Who somebody is here. */
export type Role = NonNullable<Outputs["access"]["me"]>["viewer"]["role"];

/** What every place knows of the organisation and of who looks. */
export interface Here extends FiscalCalendar {
  readonly name: string;
  readonly currency: string;
  readonly rights: readonly Right[];
  readonly teams: readonly string[];
  readonly role: Role;
  readonly currentYear: Month;
}

const Organisation = createContext<Here | null>(null);

export function HereProvider({ here, children }: { here: Here; children: ReactNode }) {
  return <Organisation value={here}>{children}</Organisation>;
}

/** The organisation and the rights of whoever looks. */
export function useHere(): Here {
  const here = useContext(Organisation);
  if (!here) throw new Error("a place is shown outside its frame");
  return here;
}

export const useMay = (right: Right): boolean => useHere().rights.includes(right);

"use client";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useLocale } from "../../../_parts/locale";
import { useTRPC } from "../../../_trpc/client";
import { RegisterPlace } from "../../editing/register-place";
import { useMay } from "../../organisation";
import { RoleTabs } from "../roles/role-tabs";
import { finding } from "./finding";
import { NoRates, rateCardColumns } from "./rate-card-list";

/** All rate cards, with the open one beside the list. */
export function RateCardsPlace({ children }: { children: ReactNode }) {
  const locale = useLocale();
  const mayAdd = useMay("edit-records");
  const { data, error } = useQuery(useTRPC().budget.rateCards.queryOptions());
  return (
    <RegisterPlace
      base="/team/rate-cards"
      word="rate card"
      plural="rate cards"
      tabs={<RoleTabs />}
      rows={data?.rows}
      error={error}
      columns={rateCardColumns(locale)}
      usual={{ column: "role", descending: false }}
      finding={(rows) => finding(rows, locale)}
      mayAdd={mayAdd}
      closeFirst="Rate cards are"
      empty={<NoRates />}
    >
      {children}
    </RegisterPlace>
  );
}

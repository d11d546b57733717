import type { Metadata } from "next";
import type { ReactNode } from "react";
import { RateCardsPlace } from "./rate-cards-place";

export const metadata: Metadata = { title: "Rate cards" };

export default function RateCardsLayout({ children }: { children: ReactNode }) {
  return <RateCardsPlace>{children}</RateCardsPlace>;
}

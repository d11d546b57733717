import type { Metadata } from "next";
import type { ReactNode } from "react";
import { PayBandsPlace } from "./pay-bands-place";

export const metadata: Metadata = { title: "Pay bands" };

export default function PayBandsLayout({ children }: { children: ReactNode }) {
  return <PayBandsPlace>{children}</PayBandsPlace>;
}

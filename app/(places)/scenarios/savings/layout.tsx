import type { Metadata } from "next";
import type { ReactNode } from "react";
import { SavingsPlace } from "./savings-place";

export const metadata: Metadata = { title: "Savings" };

export default function SavingsLayout({ children }: { children: ReactNode }) {
  return <SavingsPlace>{children}</SavingsPlace>;
}

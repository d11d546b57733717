import type { Metadata } from "next";
import type { ReactNode } from "react";
import { SupportPlace } from "./support-place";

export const metadata: Metadata = { title: "Support demand" };

export default function SupportLayout({ children }: { children: ReactNode }) {
  return <SupportPlace>{children}</SupportPlace>;
}

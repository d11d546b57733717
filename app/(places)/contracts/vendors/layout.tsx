import type { Metadata } from "next";
import type { ReactNode } from "react";
import { VendorsPlace } from "./vendors-place";

export const metadata: Metadata = { title: "Vendors" };

export default function VendorsLayout({ children }: { children: ReactNode }) {
  return <VendorsPlace>{children}</VendorsPlace>;
}

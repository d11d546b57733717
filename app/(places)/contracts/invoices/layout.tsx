import type { Metadata } from "next";
import type { ReactNode } from "react";
import { InvoicesPlace } from "./invoices-place";

export const metadata: Metadata = { title: "Invoices" };

export default function InvoicesLayout({ children }: { children: ReactNode }) {
  return <InvoicesPlace>{children}</InvoicesPlace>;
}

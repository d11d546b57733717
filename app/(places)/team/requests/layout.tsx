import type { Metadata } from "next";
import type { ReactNode } from "react";
import { RequestsPlace } from "./requests-place";

export const metadata: Metadata = { title: "Hiring requests" };

export default function RequestsLayout({ children }: { children: ReactNode }) {
  return <RequestsPlace>{children}</RequestsPlace>;
}

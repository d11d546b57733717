import type { Metadata } from "next";
import type { ReactNode } from "react";
import { ScenariosPlace } from "../scenarios-place";

export const metadata: Metadata = { title: "Scenarios" };

export default function ScenariosLayout({ children }: { children: ReactNode }) {
  return <ScenariosPlace>{children}</ScenariosPlace>;
}

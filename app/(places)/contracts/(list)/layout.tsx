import type { Metadata } from "next";
import type { ReactNode } from "react";
import { ContractsPlace } from "../contracts-place";

export const metadata: Metadata = { title: "Contracts" };

export default function ContractsLayout({ children }: { children: ReactNode }) {
  return <ContractsPlace>{children}</ContractsPlace>;
}

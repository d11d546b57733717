import type { Metadata } from "next";
import type { ReactNode } from "react";
import { InfrastructurePlace } from "../infrastructure-place";

export const metadata: Metadata = { title: "Infrastructure" };

export default function InfrastructureLayout({ children }: { children: ReactNode }) {
  return <InfrastructurePlace>{children}</InfrastructurePlace>;
}

import type { Metadata } from "next";
import type { ReactNode } from "react";
import { RequirementPlace } from "./requirement-place";

export const metadata: Metadata = { title: "Requirements" };

export default function RequirementLayout({ children }: { children: ReactNode }) {
  return <RequirementPlace>{children}</RequirementPlace>;
}

import type { Metadata } from "next";
import type { ReactNode } from "react";
import { AbsencePlace } from "./absence-place";

export const metadata: Metadata = { title: "Absences" };

export default function AbsenceLayout({ children }: { children: ReactNode }) {
  return <AbsencePlace>{children}</AbsencePlace>;
}

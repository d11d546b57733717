import type { Metadata } from "next";
import type { ReactNode } from "react";
import { CertificationPlace } from "./certification-place";

export const metadata: Metadata = { title: "Catalogue of certifications" };

export default function CertificationLayout({ children }: { children: ReactNode }) {
  return <CertificationPlace>{children}</CertificationPlace>;
}

import type { Metadata } from "next";
import type { ReactNode } from "react";
import { CertificatePlace } from "./certificate-place";

export const metadata: Metadata = { title: "Certificates" };

export default function CertificateLayout({ children }: { children: ReactNode }) {
  return <CertificatePlace>{children}</CertificatePlace>;
}

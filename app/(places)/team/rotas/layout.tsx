import type { Metadata } from "next";
import type { ReactNode } from "react";
import { RotaPlace } from "./rota-place";

export const metadata: Metadata = { title: "Rotas" };

export default function RotaLayout({ children }: { children: ReactNode }) {
  return <RotaPlace>{children}</RotaPlace>;
}

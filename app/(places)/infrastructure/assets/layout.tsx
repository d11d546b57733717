import type { Metadata } from "next";
import type { ReactNode } from "react";
import { AssetsPlace } from "./assets-place";

export const metadata: Metadata = { title: "Assets" };

export default function AssetsLayout({ children }: { children: ReactNode }) {
  return <AssetsPlace>{children}</AssetsPlace>;
}

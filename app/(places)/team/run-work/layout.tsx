import type { Metadata } from "next";
import type { ReactNode } from "react";
import { RunWorkPlace } from "./run-work-place";

export const metadata: Metadata = { title: "Run work" };

export default function RunWorkLayout({ children }: { children: ReactNode }) {
  return <RunWorkPlace>{children}</RunWorkPlace>;
}

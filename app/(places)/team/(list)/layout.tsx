import type { Metadata } from "next";
import type { ReactNode } from "react";
import { TeamPlace } from "../team-place";

export const metadata: Metadata = { title: "Team" };

export default function TeamLayout({ children }: { children: ReactNode }) {
  return <TeamPlace>{children}</TeamPlace>;
}

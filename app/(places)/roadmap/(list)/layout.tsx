import type { Metadata } from "next";
import type { ReactNode } from "react";
import { RoadmapPlace } from "../roadmap-place";

export const metadata: Metadata = { title: "Roadmap" };

export default function RoadmapLayout({ children }: { children: ReactNode }) {
  return <RoadmapPlace>{children}</RoadmapPlace>;
}

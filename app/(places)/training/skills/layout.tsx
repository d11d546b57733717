import type { Metadata } from "next";
import type { ReactNode } from "react";
import { SkillsPlace } from "./skills-place";

export const metadata: Metadata = { title: "Skills" };

export default function SkillsLayout({ children }: { children: ReactNode }) {
  return <SkillsPlace>{children}</SkillsPlace>;
}

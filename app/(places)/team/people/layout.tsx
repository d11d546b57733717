import type { Metadata } from "next";
import type { ReactNode } from "react";
import { PeoplePlace } from "./people-place";

export const metadata: Metadata = { title: "People" };

export default function PeopleLayout({ children }: { children: ReactNode }) {
  return <PeoplePlace>{children}</PeoplePlace>;
}

import type { Metadata } from "next";
import type { ReactNode } from "react";
import { RolesPlace } from "./roles-place";

export const metadata: Metadata = { title: "Roles" };

export default function RolesLayout({ children }: { children: ReactNode }) {
  return <RolesPlace>{children}</RolesPlace>;
}

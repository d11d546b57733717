import type { Metadata } from "next";
import { CutsPlace } from "./cuts-place";

export const metadata: Metadata = { title: "What can still be stopped" };

export default function CutsPage() {
  return <CutsPlace />;
}

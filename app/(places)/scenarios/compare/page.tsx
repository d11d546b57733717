import type { Metadata } from "next";
import { ComparePlace } from "./compare-place";

export const metadata: Metadata = { title: "Compare" };

export default function ComparePage() {
  return <ComparePlace />;
}

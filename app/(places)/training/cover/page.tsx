import type { Metadata } from "next";
import { CoveragePlace } from "./coverage-place";

export const metadata: Metadata = { title: "Coverage" };

/** Who carries which technology, service and skill. */
export default function CoveragePage() {
  return <CoveragePlace />;
}

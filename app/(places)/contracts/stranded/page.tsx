import type { Metadata } from "next";
import { StrandedPlace } from "./stranded-place";

export const metadata: Metadata = { title: "Stranded commitments" };

export default function StrandedPage() {
  return <StrandedPlace />;
}

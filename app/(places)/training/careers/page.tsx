import type { Metadata } from "next";
import { CareersPlace } from "./careers-place";

export const metadata: Metadata = { title: "Careers" };

/** Who is ready for which step. */
export default function CareersPage() {
  return <CareersPlace />;
}

import type { Metadata } from "next";
import { CapacityPlace } from "./capacity-place";

export const metadata: Metadata = { title: "Capacity" };

export default function CapacityPage() {
  return <CapacityPlace />;
}

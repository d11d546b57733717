import type { Metadata } from "next";
import { MinePlace } from "./mine-place";

export const metadata: Metadata = { title: "Mine" };

export default function MinePage() {
  return <MinePlace />;
}

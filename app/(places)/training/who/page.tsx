import type { Metadata } from "next";
import { WhoPlace } from "./who-place";

export const metadata: Metadata = { title: "Who can" };

/** Who can do what. */
export default function WhoPage() {
  return <WhoPlace />;
}

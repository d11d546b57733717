import type { Metadata } from "next";
import { OnCallPlace } from "./on-call-place";

export const metadata: Metadata = { title: "On-call" };

export default function OnCallPage() {
  return <OnCallPlace />;
}

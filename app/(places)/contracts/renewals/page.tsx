import type { Metadata } from "next";
import { RenewalsPlace } from "./renewals-place";

export const metadata: Metadata = { title: "Renewals" };

export default function RenewalsPage() {
  return <RenewalsPlace />;
}

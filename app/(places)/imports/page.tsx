import type { Metadata } from "next";
import { ImportsPlace } from "./imports-place";

export const metadata: Metadata = { title: "Imports" };

export default function ImportsPage() {
  return <ImportsPlace />;
}

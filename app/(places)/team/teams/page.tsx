import type { Metadata } from "next";
import { TeamsPlace } from "../teams-place";

export const metadata: Metadata = { title: "Teams" };

export default function TeamsPage() {
  return <TeamsPlace />;
}

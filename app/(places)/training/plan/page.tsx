import type { Metadata } from "next";
import { TrainingPlanPlace } from "./plan-place";

export const metadata: Metadata = { title: "Training plan" };

export default function TrainingPlanPage() {
  return <TrainingPlanPlace />;
}

import type { Metadata } from "next";
import { MatrixPlace } from "./matrix/matrix-place";

export const metadata: Metadata = { title: "Skills" };

/** What people can do against what their roles ask for. */
export default function TrainingPage() {
  return <MatrixPlace />;
}

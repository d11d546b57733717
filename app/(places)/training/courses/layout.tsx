import type { Metadata } from "next";
import type { ReactNode } from "react";
import { CoursePlace } from "./course-place";

export const metadata: Metadata = { title: "Courses" };

export default function CourseLayout({ children }: { children: ReactNode }) {
  return <CoursePlace>{children}</CoursePlace>;
}

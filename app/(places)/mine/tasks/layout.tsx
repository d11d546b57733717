import type { Metadata } from "next";
import type { ReactNode } from "react";
import { TaskPlace } from "./task-place";

export const metadata: Metadata = { title: "Tasks" };

export default function TaskLayout({ children }: { children: ReactNode }) {
  return <TaskPlace>{children}</TaskPlace>;
}

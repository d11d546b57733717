import type { Metadata } from "next";
import type { ReactNode } from "react";
import { CalendarPlace } from "./calendar-place";

export const metadata: Metadata = { title: "Working calendars" };

export default function CalendarLayout({ children }: { children: ReactNode }) {
  return <CalendarPlace>{children}</CalendarPlace>;
}

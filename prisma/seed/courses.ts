import type { Training } from "@/server/planning/sources/training";
import type { Calendar } from "./calendar";

/** What people learn. */
export const coursesOn = (_: Calendar): Training[] => [];

import type { Tone } from "../../../_parts/status-mark";
import type { Outputs } from "../../../_trpc/client";

export type CoursesAnswer = Outputs["budget"]["courses"];
export type CourseRow = CoursesAnswer["rows"][number];
type CourseRecord = Outputs["trainings"]["get"];

/** What a person edits of a course. */
export type CourseFields = Omit<CourseRecord, "id" | "version">;

export const kindWords: ReadonlyMap<CourseRow["kind"], string> = new Map([
  ["course", "Course"],
  ["conference", "Conference"],
  ["induction", "Induction"],
  ["user-training", "User training"],
  ["self-study", "Self-study"],
]);

export const statusWords: ReadonlyMap<CourseRow["status"], string> = new Map([
  ["planned", "planned"],
  ["booked", "booked"],
  ["cancelled", "cancelled"],
]);

export const stateTones: Readonly<Record<CourseRow["state"], Tone>> = {
  undated: "plain",
  planned: "plain",
  booked: "accent",
  taken: "plain",
  done: "good",
  cancelled: "plain",
};

export const stateWords: Readonly<Record<CourseRow["state"], string>> = {
  undated: "no date",
  planned: "planned",
  booked: "booked",
  taken: "taken",
  done: "completed",
  cancelled: "cancelled",
};

/** The one line that states the finding: mandatory courses that are lacking, else what comes next. */
export function finding({
  rows,
  mandatory,
}: Pick<CoursesAnswer, "mandatory"> & { rows: readonly Pick<CourseRow, "state">[] }): string {
  const lacking = mandatory
    .filter((one) => one.lacking.length > 0)
    .sort((a, b) => b.lacking.length - a.lacking.length);
  const [first] = lacking;
  if (first)
    return `${first.lacking.length} of ${first.needed} have not completed “${first.title}”, which is mandatory for ${first.forName}`;
  const ahead = rows.filter(({ state }) => state === "planned" || state === "booked").length;
  return `${ahead} ${ahead === 1 ? "course lies" : "courses lie"} ahead`;
}

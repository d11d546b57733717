import type { Outputs } from "../../../_trpc/client";
import { showDay } from "../../../_parts/dates";

export type RequirementsAnswer = Outputs["budget"]["requirements"];
export type RequirementRow = RequirementsAnswer["rows"][number];
export type RenewalRow = RequirementsAnswer["renewals"][number];
type RequirementRecord = Outputs["requirements"]["get"];

/** What a person edits of a requirement. */
export type RequirementFields = Omit<RequirementRecord, "id" | "version">;

export const subjectWords: ReadonlyMap<RequirementRow["subject"], string> = new Map([
  ["role", "Role"],
  ["team", "Team"],
  ["service", "Service"],
  ["contract", "Contract"],
  ["obligation", "Obligation"],
]);

/** "short today", "short from 20 Dec 2026", "short from … unless planned courses are taken", "covered". */
export function stateOf(
  { shortFrom, shortFromPlanned }: Pick<RequirementRow, "shortFrom" | "shortFromPlanned">,
  today: number,
): string {
  if (shortFrom === null) return "covered";
  const since = shortFrom <= today ? "short today" : `short from ${showDay(shortFrom)}`;
  return shortFromPlanned === null ? `${since}, planned courses close it` : since;
}

type Asked = Pick<RequirementRow, "shortFrom" | "shortFromPlanned" | "subjectName" | "whatName" | "risk">;

/** The one line that states the finding: what falls short, the first and the money with it. */
export function finding(rows: readonly Asked[], print: (amount: number) => string): string {
  const short = rows
    .filter(({ shortFrom }) => shortFrom !== null)
    .sort((a, b) => (a.shortFrom ?? 0) - (b.shortFrom ?? 0));
  const [first] = short;
  if (!first) return rows.length === 0 ? "Requirements" : "All requirements are covered in the months ahead";
  const risk = short.reduce((sum, row) => sum + (row.risk ?? 0), 0);
  const money = risk === 0 ? "" : `, with ${print(risk)} at risk`;
  const verb = short.length === 1 ? "requirement falls" : "requirements fall";
  return `${short.length} ${verb} short${money}; first ${first.subjectName} (${first.whatName})`;
}

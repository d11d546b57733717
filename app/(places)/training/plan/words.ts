import type { Outputs } from "../../../_trpc/client";

export type ProposalsAnswer = Outputs["budget"]["trainingPlan"];
export type ProposalRow = ProposalsAnswer["rows"][number];
export type Effect = Outputs["budget"]["trainingPlanEffect"];

export const reasonWords: Readonly<Record<ProposalRow["reason"], string>> = {
  expires: "certificate expires",
  role: "role asks for it",
  skill: "skill is lacking",
  mandatory: "mandatory",
};

/** Whether what is left pays for it, in words. */
export function fitWord({ fits, cost }: Pick<ProposalRow, "fits" | "cost">): string {
  if (cost === null) return "cost not known";
  if (fits === null) return "no budget";
  return fits ? "within budget" : "over budget";
}

/** The one line that states the finding: how many proposals there are, and what those within budget come to. */
export function finding(
  rows: readonly Pick<ProposalRow, "fits" | "cost" | "reason">[],
  print: (amount: number) => string,
): string {
  if (rows.length === 0) return "Nobody lacks anything that is asked for";
  const within = rows.filter(({ fits }) => fits !== false && fits !== null);
  const cost = within.reduce((sum, row) => sum + (row.cost ?? 0), 0);
  const expiring = rows.filter(({ reason }) => reason === "expires").length;
  return `${rows.length} things to learn, ${expiring} of them renewals; ${within.length} fit the budgets, for ${print(cost)}`;
}

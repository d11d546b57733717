import type { Benefit, InitiativeStatus } from "@/server/planning/sources/initiative";
import type { Stage } from "../../_charts/timeline-data";
import type { Outputs } from "../../_trpc/client";

export type RoadmapAnswer = Outputs["budget"]["roadmap"];
export type InitiativeRow = RoadmapAnswer["initiatives"][number];
export type MilestoneRow = RoadmapAnswer["milestones"][number];
export type Hanging = MilestoneRow["hanging"][number];
export type InitiativeAnswer = Outputs["budget"]["initiative"];
export type InitiativeRecord = Outputs["initiatives"]["get"];
export type MilestoneRecord = Outputs["milestones"]["get"];

/** "idea, not in the plan"; one without a status is planned. */
export const statusWord = ({ status, counted }: Pick<InitiativeRow, "status" | "counted">): string =>
  `${status ?? "planned"}${counted ? "" : ", not in the plan"}`;

/** How sure a bar of the roadmap is. */
export function stageOf({ status, counted }: Pick<InitiativeRow, "status" | "counted">): Stage {
  if (!counted) return "idea";
  return status === "running" || status === "done" ? status : "planned";
}

export const statusWords: Readonly<Record<InitiativeStatus, string>> = {
  idea: "idea (not in the plan)",
  assess: "assess (not in the plan)",
  planned: "planned",
  running: "running",
  done: "done",
  stopped: "stopped (not in the plan)",
};

export const actionWords: Readonly<Record<Benefit["action"], string>> = {
  "end-contract": "Ends the contract",
  "remove-position": "Removes the position",
  "scale-series": "Scales the series",
  "end-series": "Ends the series",
};

const kinds: Readonly<Record<string, readonly [string, string]>> = {
  milestones: ["milestone", "milestones"],
  contracts: ["contract", "contracts"],
  positions: ["position", "positions"],
  assets: ["asset", "assets"],
  initiatives: ["initiative", "initiatives"],
};

/** "3 contracts". */
export function countedKind(kind: string, n: number): string {
  const [one, many] = kinds[kind] ?? [kind, kind];
  return `${n} ${n === 1 ? one : many}`;
}

/** "a, b and c". */
export const joined = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1) ?? ""}`;

import type { Outputs } from "../../../_trpc/client";

export type RequestsAnswer = Outputs["budget"]["requests"];
export type RequestRow = RequestsAnswer["rows"][number];
export type RequestPage = Outputs["budget"]["request"];

/** What somebody asks for. */
export type AskedFor = Pick<
  RequestRow,
  "title" | "team" | "role" | "costCentre" | "fte" | "start" | "reason" | "payBand" | "location" | "kind"
>;

export const stages = ["asked", "approved", "open", "offered", "filled", "declined"] as const;

export const stageWords: Readonly<Record<RequestRow["stage"], string>> = {
  asked: "Asked",
  approved: "Approved",
  open: "Open",
  offered: "Offered",
  filled: "Filled",
  declined: "Declined",
};

const waiting = { director: "the director", finance: "finance", lead: "the team lead" } as const;

/** "waits for the director and finance". */
export const waitsWords = ({ waitsFor }: Pick<RequestRow, "waitsFor">): string =>
  waitsFor.length === 0 ? "nobody" : waitsFor.map((who) => waiting[who]).join(" and ");

/** "12 days". */
export const ageWords = (days: number): string =>
  days === 0 ? "today" : `${days} ${days === 1 ? "day" : "days"}`;

export const requestHref = (id: string): string => `/team/requests/${encodeURIComponent(id)}`;

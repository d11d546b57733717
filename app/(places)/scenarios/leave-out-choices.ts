"use client";
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../_trpc/client";
import { useView } from "../use-view";

export const leavable = ["contracts", "initiatives", "positions"] as const;
export type Leavable = (typeof leavable)[number];

/** A record that can be left out: what it is called, what tells it from others, what it costs. */
export interface LeaveChoice {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
  /** Minor units; null: not told. */
  readonly cost: number | null;
}

interface Choices {
  readonly choices: readonly LeaveChoice[];
  readonly currency: string;
  /** What the amounts are: "this year". */
  readonly costs: string;
}

/** The records of a kind; undefined while they are asked for. */
export function useLeaveChoices(kind: Leavable): Choices | undefined {
  const trpc = useTRPC();
  const { view } = useView();
  const contracts = useQuery({
    ...trpc.budget.contracts.queryOptions({ view }),
    enabled: kind === "contracts",
  });
  const roadmap = useQuery({
    ...trpc.budget.roadmap.queryOptions({ view }),
    enabled: kind === "initiatives",
  });
  const team = useQuery({ ...trpc.budget.team.queryOptions({ view }), enabled: kind === "positions" });
  if (kind === "contracts")
    return (
      contracts.data && {
        currency: contracts.data.currency,
        costs: "this year",
        choices: contracts.data.rows
          .filter(({ state }) => state !== "over")
          .map(({ id, title, vendorName, thisYear }) => ({
            id,
            name: title || id,
            detail: vendorName,
            cost: thisYear,
          })),
      }
    );
  if (kind === "initiatives")
    return (
      roadmap.data && {
        currency: roadmap.data.currency,
        costs: "one-off",
        choices: roadmap.data.initiatives
          .filter(({ counted, status }) => counted && status !== "done")
          .map(({ id, title, owner, oneOff }) => ({
            id,
            name: title || id,
            detail: owner ?? "",
            cost: oneOff,
          })),
      }
    );
  return (
    team.data && {
      currency: team.data.currency,
      costs: "this year",
      choices: team.data.rows
        .filter(({ state }) => state !== "left")
        .map(({ id, title, person, teamName, thisYear }) => ({
          id,
          name: title || id,
          detail: [person ?? "vacant", teamName].filter(Boolean).join(", "),
          cost: thisYear,
        })),
    }
  );
}

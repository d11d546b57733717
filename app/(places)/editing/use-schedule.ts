"use client";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { type Milestone, type Schedule, schedule } from "@/server/planning/schedule";
import { useTRPC } from "../../_trpc/client";

const none: readonly Milestone[] = [];

/** All milestones as they stand, and the day each falls on: chains are counted from their first day. */
export function useSchedule(): { milestones: readonly Milestone[]; dates: Schedule } {
  const { data = none } = useQuery(useTRPC().milestones.list.queryOptions());
  const dates = useMemo(() => schedule(new Map(data.map((one) => [one.id, one]))), [data]);
  return { milestones: data, dates };
}

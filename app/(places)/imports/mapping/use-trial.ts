"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTRPCClient } from "../../../_trpc/client";
import type { Mapping, Proposal } from "./proposal";
import type { Tried } from "./tried";

const most = 5;

/** What becomes of the first rows; what was shown before stays until it is known. */
export function useTrial(mapping: Mapping | null, { header, samples }: Proposal): Tried | undefined {
  const client = useTRPCClient();
  const rows = samples.slice(0, most);
  const asked = useQuery({
    queryKey: ["imports", "trial", mapping, header, rows],
    queryFn: () =>
      mapping === null
        ? {}
        : client.imports.trial.mutate({
            mapping,
            header: [...header],
            rows: rows.map(({ line, cells }) => ({ line, cells: [...cells] })),
          }),
    enabled: mapping !== null,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return asked.data;
}

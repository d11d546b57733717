"use client";
import { keepPreviousData, useQueries, useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../_trpc/client";
import { isBill, type KindAnswer } from "./kinds";
import { isClear } from "./mapping/open-points";
import type { Sheet } from "./sheets";

const askedFor = ({ files, kind, layout, use }: Sheet) => ({
  id: files[0]?.id ?? "",
  kind: kind ?? "",
  // Where nothing was said of it, what was saved with the mapping counts.
  layout: Object.values(layout).some((part) => part !== null) ? layout : null,
  use,
});

/** A bill says itself what its columns are. */
const isProposed = ({ kind }: Sheet): boolean => kind !== null && !isBill(kind);

/** How a table would be read; while it is asked for in another way, what was said before stays. */
export function useProposal(sheet: Sheet, isWanted: boolean) {
  const trpc = useTRPC();
  return useQuery(
    trpc.imports.propose.queryOptions(askedFor(sheet), {
      enabled: isWanted && isProposed(sheet),
      placeholderData: keepPreviousData,
      staleTime: Number.POSITIVE_INFINITY,
    }),
  );
}

/** How all tables would be read, and which of them have nothing open. */
export function useProposals(sheets: readonly Sheet[], isWanted: (sheet: Sheet) => boolean) {
  const trpc = useTRPC();
  const about = useQuery(trpc.imports.kinds.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }));
  const asked = useQueries({
    queries: sheets.map((sheet) =>
      trpc.imports.propose.queryOptions(askedFor(sheet), {
        enabled: isWanted(sheet) && isProposed(sheet),
        staleTime: Number.POSITIVE_INFINITY,
      }),
    ),
  });
  const proposalOf = (sheet: Sheet) => asked[sheets.indexOf(sheet)]?.data;
  const isReady = (sheet: Sheet): boolean => {
    if (sheet.kind === null) return false;
    const proposal = proposalOf(sheet);
    return (
      !isProposed(sheet) ||
      (proposal !== undefined && isClear(sheet, proposal, columnsOf(sheet.kind, about.data?.kinds)))
    );
  };
  return { proposalOf, isReady };
}

/** Our columns of a kind. */
export const columnsOf = (
  kind: string | null,
  kinds: readonly KindAnswer[] | undefined,
): KindAnswer["columns"] => kinds?.find(({ name }) => name === kind)?.columns ?? [];

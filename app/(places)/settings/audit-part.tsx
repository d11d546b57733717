"use client";
import { Button } from "@mantine/core";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { ErrorState } from "../../_parts/empty-state";
import { useLocale } from "../../_parts/locale";
import { printNumber } from "../../_parts/money";
import { PageHeader, Panel } from "../../_parts/page";
import { WaitingTable } from "../../_parts/waiting";
import { useTRPC, useTRPCClient } from "../../_trpc/client";
import { useHere } from "../organisation";
import { AuditTable } from "./audit-table";

const page = 50;

/** The newest entries of the audit trail, and whether its chain is whole. */
export function AuditPart() {
  const here = useHere();
  const locale = useLocale();
  const trpc = useTRPC();
  const client = useTRPCClient();
  const trail = useInfiniteQuery({
    queryKey: [...trpc.audit.recent.queryKey(), "pages"],
    queryFn: ({ pageParam }) => client.audit.recent.query({ before: pageParam, limit: page }),
    initialPageParam: null as number | null,
    getNextPageParam: (rows) => (rows.length < page ? undefined : rows.at(-1)?.sequence),
  });
  // Following the whole chain is work: once when the page is opened, and when asked for.
  const chain = useQuery(trpc.audit.check.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }));
  if (trail.error)
    return <ErrorState happened="The audit trail could not be fetched" remedy={trail.error.message} />;
  if (!trail.data) return <WaitingTable rows={12} what="audit trail" />;
  return (
    <>
      <PageHeader
        finding={chainWords(chain.data, locale)}
        title={[here.name, "who changed what, when, through which door", "newest first"]}
        actions={
          <Button variant="default" size="xs" loading={chain.isFetching} onClick={() => void chain.refetch()}>
            Check the chain again
          </Button>
        }
      />
      <Panel>
        <AuditTable entries={trail.data.pages.flat()} />
        {trail.hasNextPage && (
          <Button
            mt="sm"
            variant="default"
            loading={trail.isFetchingNextPage}
            onClick={() => void trail.fetchNextPage()}
          >
            Show earlier ones
          </Button>
        )}
      </Panel>
    </>
  );
}

interface Chain {
  readonly entries: number;
  readonly broken: { readonly reason: string } | null;
}

function chainWords(chain: Chain | undefined, locale: string): string {
  if (!chain) return "Checking the chain of the audit trail …";
  const entries = `${printNumber(chain.entries, locale)} entries`;
  return chain.broken
    ? `The audit trail is broken after ${entries}: ${chain.broken.reason}`
    : `The audit trail is whole: ${entries}, none changed, none missing`;
}

"use client";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createTRPCClient, httpBatchLink, TRPCClientError, type TRPCLink } from "@trpc/client";
import { observable, tap } from "@trpc/server/observable";
import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";
import { createTRPCContext } from "@trpc/tanstack-react-query";
import { type ReactNode, useState } from "react";
import superjson from "superjson";
import type { AppRouter } from "@/server/router";

/** What each procedure answers: `Outputs["budget"]["overview"]`. */
export type Outputs = inferRouterOutputs<AppRouter>;

/** What each procedure is asked. */
export type Inputs = inferRouterInputs<AppRouter>;

const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>();

/** `useTRPC().contracts.get.queryOptions({ id })` for useQuery, `….mutationOptions()` for useMutation. */
export { useTRPC, useTRPCClient };

/** The error of a call: its `data` says what was refused and which fields are wrong. */
export type CallError = TRPCClientError<AppRouter>;

/** What was refused stays refused; only what never reached the server is tried again. */
const tryAgain = (failures: number, error: unknown): boolean =>
  failures < 2 && error instanceof TRPCClientError && !error.data;

function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { retry: tryAgain, staleTime: 30_000, refetchOnWindowFocus: false },
      mutations: { retry: false },
    },
  });
}

/** Whatever is changed may be a change of the open scenario: what tells of scenarios is asked anew. */
const askScenariosAnew =
  (queries: QueryClient): TRPCLink<AppRouter> =>
  () =>
  ({ op, next }) =>
    op.type === "mutation"
      ? next(op).pipe(tap({ complete: () => void queries.invalidateQueries({ queryKey: [["scenarios"]] }) }))
      : observable((observer) => next(op).subscribe(observer));

const makeClient = (queries: QueryClient) =>
  createTRPCClient<AppRouter>({
    links: [
      askScenariosAnew(queries),
      // The same limit as the server's; a query nobody waits for any more is aborted.
      httpBatchLink({ url: "/api/trpc", transformer: superjson, maxItems: 20, maxURLLength: 4_000 }),
    ],
  });

/** Gives everything below it the procedures of the server. */
export function Questions({ children }: { children: ReactNode }) {
  const [queryClient] = useState(makeQueryClient);
  const [client] = useState(() => makeClient(queryClient));
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={client} queryClient={queryClient}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  );
}

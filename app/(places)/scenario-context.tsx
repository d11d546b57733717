"use client";
import { notifications } from "@mantine/notifications";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from "react";
import { type Outputs, useTRPC } from "../_trpc/client";
import { NewScenario } from "./scenario-new";

type Listed = Outputs["scenarios"]["list"];

/** A scenario as it is listed. */
export type ListedScenario = Listed["scenarios"][number];

interface Scenarios {
  readonly all: readonly ListedScenario[];
  /** The one this browser looks at and writes into; null: the records. */
  readonly open: ListedScenario | null;
  readonly isOpening: boolean;
  /** Opens one; null: the records again. */
  readonly openOne: (id: string | null) => void;
  /** Asks for the name of a new one. */
  readonly askNew: () => void;
}

const Open = createContext<Scenarios>({
  all: [],
  open: null,
  isOpening: false,
  openOne: () => undefined,
  askNew: () => undefined,
});

/** The open scenario, and the way to another. */
export const useScenario = (): Scenarios => useContext(Open);

/** Has everything asked for anew: what any page shows depends on the open scenario. */
export function useRefreshAll(): () => Promise<void> {
  const client = useQueryClient();
  const router = useRouter();
  return async () => {
    router.refresh();
    await client.invalidateQueries();
  };
}

/** All tabs of a browser share one open scenario: a tab one comes back to looks whether it is still the same. */
function useListed(first: Listed): Listed {
  const trpc = useTRPC();
  const refreshAll = useRefreshAll();
  const { data } = useQuery({
    ...trpc.scenarios.list.queryOptions(),
    initialData: first,
    staleTime: 0,
    refetchOnWindowFocus: "always",
  });
  const known = useRef(data.open);
  useEffect(() => {
    if (known.current === data.open) return;
    known.current = data.open;
    void refreshAll();
  });
  return data;
}

/** Gives every place the open scenario. */
export function ScenarioProvider({ first, children }: { first: Listed; children: ReactNode }) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const { open, scenarios } = useListed(first);
  const [asking, setAsking] = useState(false);
  const { mutate, isPending } = useMutation(
    trpc.scenarios.open.mutationOptions({
      // What was done in one plan is not taken back in another.
      onSuccess: () => notifications.clean(),
      onSettled: () => client.invalidateQueries({ queryKey: trpc.scenarios.pathKey() }),
    }),
  );
  const openOne = (id: string | null) => mutate({ id });
  const value: Scenarios = {
    all: scenarios,
    open: scenarios.find(({ id }) => id === open) ?? null,
    isOpening: isPending,
    openOne,
    askNew: () => setAsking(true),
  };
  return (
    <Open value={value}>
      {children}
      <NewScenario opened={asking} onClose={() => setAsking(false)} onMade={openOne} />
    </Open>
  );
}

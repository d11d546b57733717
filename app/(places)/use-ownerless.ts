"use client";
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "../_trpc/client";
import { useMay } from "./organisation";

const none: readonly never[] = [];

/** Running contracts nobody looks after, as data issues; for those who can mend them. */
export function useOwnerless() {
  const mayEdit = useMay("edit-records");
  const { data } = useQuery(useTRPC().notifications.ownerless.queryOptions(undefined, { enabled: mayEdit }));
  return data ?? none;
}

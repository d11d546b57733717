"use client";
import { useQuery } from "@tanstack/react-query";
import { type Outputs, useTRPC } from "../_trpc/client";
import { useMay } from "./organisation";

type Issue = Outputs["notifications"]["ownerless"][number];

const none: readonly Issue[] = [];

/** Where all of them are listed. */
export const ownerlessHref = "/notifications";
const few = 3;

/** Running contracts nobody looks after, as data issues; for those who can mend them. */
export function useOwnerless(): readonly Issue[] {
  const mayEdit = useMay("edit-records");
  const { data } = useQuery(useTRPC().notifications.ownerless.queryOptions(undefined, { enabled: mayEdit }));
  return data ?? none;
}

/** The same where there is other work to see: more than a few are one issue that leads to all of them. */
export function useOwnerlessInShort(): readonly Issue[] {
  const all = useOwnerless();
  const [first] = all;
  if (!first || all.length <= few) return all;
  const text = `${all.length} contracts have no owner who can be reminded. Directors are reminded in their place.`;
  return [{ ...first, subject: ownerlessHref, text }];
}

"use client";
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../../_trpc/client";
import { useView } from "../../use-view";
import { StrandedPart } from "./stranded-part";

/** On an initiative's page: what runs on after it, and what is lost before it; nothing where there is none. */
export function StrandedOf({ initiative }: { initiative: string }) {
  const { view } = useView();
  const { data } = useQuery(useTRPC().budget.stranded.queryOptions({ view }));
  const found = data?.initiatives.find((one) => one.initiative === initiative);
  if (!data || !found) return null;
  return (
    <>
      <h3>Runs on after it, or is lost before</h3>
      <StrandedPart found={found} currency={data.currency} heading={false} />
    </>
  );
}

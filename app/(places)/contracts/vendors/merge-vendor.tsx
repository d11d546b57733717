"use client";
import { Button } from "@mantine/core";
import { IconArrowMerge } from "@tabler/icons-react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { Vendor } from "@/server/planning/vendor";
import { changed } from "../../../_parts/address";
import { ErrorState } from "../../../_parts/empty-state";
import { sayDone } from "../../../_parts/irreversible";
import { RecordSelect } from "../../../_parts/record-select";
import { WaitingTable } from "../../../_parts/waiting";
import { type Outputs, useTRPC } from "../../../_trpc/client";
import { useVendorChoices } from "../../editing/choices";
import { useRefresh } from "../../editing/use-refresh";
import { CloseFirst } from "../../scenario-close-first";
import { useView } from "../../use-view";
import classes from "../contracts.module.css";

/** Makes this vendor a part of another: says first what will move. */
export function MergeVendor({ vendor }: { vendor: Pick<Vendor, "id" | "name"> }) {
  const { address, set } = useView();
  const vendors = useVendorChoices().filter(({ id }) => id !== vendor.id);
  const into = vendors.find(({ id }) => id === address.get("merge"))?.id ?? null;
  return (
    <>
      <h3>The same as another?</h3>
      <CloseFirst what="Vendors that are made one are" />
      <RecordSelect
        label={`Merge ${vendor.name} into`}
        records={vendors}
        value={into}
        onChange={(id) => set({ merge: id })}
      />
      {into !== null && <Preview from={vendor.id} into={into} />}
    </>
  );
}

function Preview({ from, into }: { from: string; into: string }) {
  const trpc = useTRPC();
  const router = useRouter();
  const { address } = useView();
  const refresh = useRefresh("vendors", "vendorMerge", "contracts");
  const [failed, setFailed] = useState<string | null>(null);
  const { data, error } = useQuery({
    ...trpc.vendorMerge.preview.queryOptions({ from, into }),
    staleTime: 0,
  });
  const merge = useMutation(
    trpc.vendorMerge.merge.mutationOptions({
      onError: ({ message }) => setFailed(message),
      onSuccess: async (done) => {
        await refresh();
        sayDone(`${done.from.name} is ${done.into.name} from now on.`);
        router.replace(`/contracts/vendors/${encodeURIComponent(into)}${changed(address, { merge: null })}`, {
          scroll: false,
        });
      },
    }),
  );
  if (error) return <ErrorState happened="It cannot be said what would move" remedy={error.message} />;
  if (!data) return <WaitingTable rows={4} what="what would move" />;
  return (
    <div className={classes.card} role="group" aria-label="What will move">
      <ul>
        {movesOf(data).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p>
        {data.from.name} goes; this cannot be undone. Every total stays as it is, but for closed months in
        which the ledger of the one now stands for contracts of the other.
      </p>
      {failed && <p role="alert">Nothing was changed: {failed}</p>}
      <Button
        color="var(--bad)"
        autoContrast
        leftSection={<IconArrowMerge size={14} />}
        loading={merge.isPending}
        onClick={() => merge.mutate({ from, into })}
      >
        Make {data.from.name} a part of {data.into.name}
      </Button>
    </div>
  );
}

type Preview = Outputs["vendorMerge"]["preview"];

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** What will move, a sentence each. */
function movesOf({
  records,
  postings,
  budgets,
  mappings,
  scenarios,
  documents,
  aliases,
  into,
}: Preview): string[] {
  const open = budgets.filter(({ approved }) => !approved);
  const locked = budgets.filter(({ approved }) => approved);
  const names = (list: readonly { version: string }[]) => list.map(({ version }) => version).join(", ");
  const moves = [
    ...records.map(
      ({ kind, count, named }) =>
        `${count} of the ${kind.replaceAll("-", " ")}: ${named.join(", ")}${count > named.length ? " …" : ""}`,
    ),
    ...postings.map(({ rows, amount, currency }) => `${counted(rows, "posting")} of ${amount} ${currency}`),
    ...(open.length ? [`the amounts of the budgets ${names(open)}, which are not approved`] : []),
    ...(mappings.length ? [`the import mappings ${mappings.join(", ")}`] : []),
    ...(scenarios.length ? [`changes of the scenarios ${scenarios.join(", ")}`] : []),
    ...(documents ? [counted(documents, "document")] : []),
  ];
  return [
    ...(moves.length ? moves.map((what) => `Moves: ${what}.`) : ["Nothing names it: only its names move."]),
    ...(locked.length ? [`Approved and kept as it was said: ${names(locked)}.`] : []),
    `${into.name} will also be known as ${aliases.join(", ")}; imports know it by these names.`,
  ];
}

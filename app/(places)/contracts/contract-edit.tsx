"use client";
import { Button } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { type Day, dayIn } from "@/server/planning/day";
import { month } from "@/server/planning/month";
import type { Contract } from "@/server/planning/sources/contract";
import { changed } from "../../_parts/address";
import { DetailPanel } from "../../_parts/detail-panel";
import { ErrorState } from "../../_parts/empty-state";
import { WaitingTable } from "../../_parts/waiting";
import { useTRPC, useTRPCClient } from "../../_trpc/client";
import { RecordForm } from "../editing/form";
import { lastEditor } from "../editing/history";
import { useEditing } from "../editing/use-editing";
import { useHere, useMay } from "../organisation";
import { useView } from "../use-view";
import { useSay } from "../scenario-say";
import { blankFields, type ContractFields, fieldLabels, fieldText, sent } from "./contract-fields";
import { ContractForm } from "./contract-form";

/** What must be asked anew once contracts or vendors changed. */
export function useChangedContracts() {
  const trpc = useTRPC();
  const client = useQueryClient();
  return () =>
    Promise.all(
      [trpc.budget.pathKey(), trpc.contracts.pathKey(), trpc.vendors.pathKey()].map((queryKey) =>
        client.invalidateQueries({ queryKey }),
      ),
    );
}

const fieldsOf = ({ id: _, version: __, ...fields }: Contract): ContractFields => fields;

/** The form of a contract that is there already. */
export function ContractEdit({ id, closeHref }: { id: string; closeHref: string }) {
  const trpc = useTRPC();
  // Always the latest version: what is edited is what stands there now.
  const { data, error } = useQuery({ ...trpc.contracts.get.queryOptions({ id }), staleTime: 0, gcTime: 0 });
  if (error) return <ErrorState happened="This contract cannot be edited" remedy={error.message} />;
  if (!data) return <WaitingTable rows={12} what="contract" />;
  return <EditForm contract={data} closeHref={closeHref} />;
}

function EditForm({ contract, closeHref }: { contract: Contract; closeHref: string }) {
  const say = useSay();
  const client = useTRPCClient();
  const { set } = useView();
  const refresh = useChangedContracts();
  const { id, title } = contract;
  const editing = useEditing<ContractFields>({
    stored: { fields: fieldsOf(contract), version: contract.version },
    save: (fields, version) => client.contracts.update.mutate({ id, version, fields: sent(fields) }),
    reload: async () => {
      const now = await client.contracts.get.query({ id });
      const history = await client.contracts.history.query({ id });
      return { fields: fieldsOf(now), version: now.version, by: lastEditor(history) };
    },
    onSaved: () => {
      void refresh();
      set({ edit: null });
      say.saved(title || id);
    },
    label: (field) => fieldLabels[field],
    show: fieldText,
  });
  return (
    <RecordForm
      label={`Contract ${title}`}
      editing={editing}
      onCancel={() => set({ edit: null })}
      remove={<Remove contract={contract} closeHref={closeHref} />}
    >
      <ContractForm editing={editing} />
    </RecordForm>
  );
}

/** Deleting can be undone: the record is written again as it was. */
function Remove({ contract, closeHref }: { contract: Contract; closeHref: string }) {
  const say = useSay();
  const client = useTRPCClient();
  const router = useRouter();
  const refresh = useChangedContracts();
  const { id, version, title } = contract;
  const restore = async () => {
    await client.contracts.create.mutate({ id, fields: sent(fieldsOf(contract)) });
    await refresh();
  };
  const remove = useMutation({
    mutationFn: () => client.contracts.remove.mutate({ id, version }),
    onSuccess: () => {
      router.push(closeHref, { scroll: false });
      void refresh();
      say.removed(title || id, () => void restore());
    },
  });
  return (
    <>
      <Button variant="subtle" color="red" loading={remove.isPending} onClick={() => remove.mutate()}>
        Delete
      </Button>
      {remove.error && <span role="alert">Not deleted: {remove.error.message}</span>}
    </>
  );
}

/** The day it is where the reader sits: only to begin a form with. */
function localToday(): Day {
  const now = new Date();
  return dayIn(month(now.getFullYear(), now.getMonth() + 1), now.getDate());
}

/** The form of a contract that is not there yet. */
export function NewContract() {
  const { address } = useView();
  const mayEdit = useMay("edit-records");
  const closeHref = `/contracts${changed(address, { edit: null })}`;
  return (
    <DetailPanel title="New contract" closeHref={closeHref} subtitle="What it costs and when it can end">
      {mayEdit ? (
        <NewForm closeHref={closeHref} />
      ) : (
        <ErrorState happened="Your role may not add contracts" remedy="Ask a director or finance." />
      )}
    </DetailPanel>
  );
}

function NewForm({ closeHref }: { closeHref: string }) {
  const say = useSay();
  const client = useTRPCClient();
  const router = useRouter();
  const here = useHere();
  const { address } = useView();
  const refresh = useChangedContracts();
  const [blank] = useState(() => blankFields(here.currency, localToday()));
  const editing = useEditing<ContractFields>({
    stored: { fields: blank, version: 0 },
    save: async (fields) => {
      const { id } = await client.contracts.create.mutate({ fields: sent(fields) });
      await refresh();
      router.replace(`/contracts/${encodeURIComponent(id)}${changed(address, {})}`, { scroll: false });
    },
    reload: () => Promise.reject(new Error("a new contract cannot be in conflict")),
    onSaved: () => say.added("The contract"),
    label: (field) => fieldLabels[field],
    show: fieldText,
  });
  return (
    <RecordForm
      label="New contract"
      editing={editing}
      saveWord="Add the contract"
      onCancel={() => router.push(closeHref, { scroll: false })}
    >
      <ContractForm editing={editing} />
    </RecordForm>
  );
}

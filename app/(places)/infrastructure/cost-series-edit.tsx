"use client";
import { Button, TextInput } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { CostSeries } from "@/server/planning/sources/cost-series";
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
import { type CostSeriesFields, CostSeriesForm, fieldsOf, fieldText, labels, sent } from "./cost-series-form";
import { useChangedSeries } from "./use-changed-series";

/** The form of a measured series that is there already. */
export function CostSeriesEdit({ id, closeHref }: { id: string; closeHref: string }) {
  const trpc = useTRPC();
  const { data, error } = useQuery({ ...trpc.costSeries.get.queryOptions({ id }), staleTime: 0, gcTime: 0 });
  if (error) return <ErrorState happened="This series cannot be edited" remedy={error.message} />;
  if (!data) return <WaitingTable rows={12} what="series" />;
  return <EditForm series={data} closeHref={closeHref} />;
}

function EditForm({ series, closeHref }: { series: CostSeries; closeHref: string }) {
  const say = useSay();
  const client = useTRPCClient();
  const { set } = useView();
  const refresh = useChangedSeries();
  const { id, version } = series;
  const editing = useEditing<CostSeriesFields>({
    stored: { fields: fieldsOf(series), version },
    save: (fields, seen) => client.costSeries.update.mutate({ id, version: seen, fields: sent(fields) }),
    reload: async () => {
      const now = await client.costSeries.get.query({ id });
      const history = await client.costSeries.history.query({ id });
      return { fields: fieldsOf(now), version: now.version, by: lastEditor(history) };
    },
    onSaved: () => {
      void refresh();
      set({ edit: null });
      say.saved(id);
    },
    label: (field) => labels[field],
    show: fieldText,
  });
  return (
    <RecordForm
      label={`Cost series ${id}`}
      editing={editing}
      onCancel={() => set({ edit: null })}
      remove={<Remove series={series} closeHref={closeHref} />}
    >
      <CostSeriesForm editing={editing} />
    </RecordForm>
  );
}

/** Deleting can be undone: the series is written again as it was. */
function Remove({ series, closeHref }: { series: CostSeries; closeHref: string }) {
  const say = useSay();
  const client = useTRPCClient();
  const router = useRouter();
  const refresh = useChangedSeries();
  const { id, version } = series;
  const restore = async () => {
    await client.costSeries.create.mutate({ id, fields: sent(fieldsOf(series)) });
    await refresh();
  };
  const remove = useMutation({
    mutationFn: () => client.costSeries.remove.mutate({ id, version }),
    onSuccess: () => {
      router.push(closeHref, { scroll: false });
      void refresh();
      say.removed(id, () => void restore());
    },
  });
  return (
    <>
      <Button variant="subtle" color="red" loading={remove.isPending} onClick={() => remove.mutate()}>
        Delete
      </Button>
      {remove.error && <p role="alert">Not deleted: {remove.error.message}</p>}
    </>
  );
}

/** The form of a measured series that is not there yet. */
export function NewCostSeries() {
  const { address } = useView();
  const mayEdit = useMay("edit-records");
  const closeHref = `/infrastructure${changed(address, { edit: null })}`;
  return (
    <DetailPanel
      title="New cost series"
      closeHref={closeHref}
      subtitle="A cost that is measured month by month"
    >
      {mayEdit ? (
        <NewForm closeHref={closeHref} />
      ) : (
        <ErrorState happened="Your role may not add series" remedy="Ask a director or finance." />
      )}
    </DetailPanel>
  );
}

const blank = (currency: string): CostSeriesFields => ({
  costCentre: "",
  category: "",
  currency,
  method: "auto",
  vendor: null,
  service: null,
  records: [],
});

function NewForm({ closeHref }: { closeHref: string }) {
  const say = useSay();
  const client = useTRPCClient();
  const router = useRouter();
  const here = useHere();
  const refresh = useChangedSeries();
  const [name, setName] = useState("");
  const editing = useEditing<CostSeriesFields>({
    stored: { fields: blank(here.currency), version: 0 },
    save: async (fields) => {
      const { id } = await client.costSeries.create.mutate({ id: name, fields: sent(fields) });
      await refresh();
      router.replace(`/infrastructure/cost-history/${encodeURIComponent(id)}`, { scroll: false });
    },
    reload: () => Promise.reject(new Error("A new series cannot be in conflict.")),
    onSaved: () => say.added("The series"),
    label: (field) => labels[field],
    show: fieldText,
  });
  return (
    <RecordForm
      label="New cost series"
      editing={editing}
      saveWord="Add the series"
      onCancel={() => router.push(closeHref, { scroll: false })}
    >
      <TextInput
        size="sm"
        label="Name"
        description="What imports call it; it stays"
        required
        value={name}
        error={editing.error("id")}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <CostSeriesForm editing={editing} />
    </RecordForm>
  );
}

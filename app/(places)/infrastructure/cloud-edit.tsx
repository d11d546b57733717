"use client";
import { TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { CloudSeries } from "@/server/planning/sources/cost-series";
import { ErrorState } from "../../_parts/empty-state";
import { WaitingTable } from "../../_parts/waiting";
import { useTRPC, useTRPCClient } from "../../_trpc/client";
import { FieldGroup, RecordForm, Wide } from "../editing/form";
import { lastEditor } from "../editing/history";
import { useEditing } from "../editing/use-editing";
import { useView } from "../use-view";
import { useSay } from "../scenario-say";
import { type Described, SharedFields, sharedLabels } from "./shared-fields";
import { useChangedSeries } from "./use-changed-series";
import { methodWords } from "./words";

type CloudFields = Described & Pick<CloudSeries, "accountName">;

const fieldsOf = ({ accountName, category, costCentre, vendor, method }: CloudSeries): CloudFields => ({
  accountName,
  category,
  costCentre,
  vendor,
  method,
});

/** What people say about a cloud account; all else comes from its bills. */
export function CloudEdit({ id }: { id: string; closeHref: string }) {
  const trpc = useTRPC();
  const { data, error } = useQuery({ ...trpc.cloudSeries.get.queryOptions({ id }), staleTime: 0, gcTime: 0 });
  if (error) return <ErrorState happened="This series cannot be edited" remedy={error.message} />;
  if (!data) return <WaitingTable rows={5} what="series" />;
  return <EditForm series={data} />;
}

function EditForm({ series }: { series: CloudSeries }) {
  const say = useSay();
  const client = useTRPCClient();
  const { set } = useView();
  const refresh = useChangedSeries();
  const { id, version, service, account } = series;
  const editing = useEditing<CloudFields>({
    stored: { fields: fieldsOf(series), version },
    save: (fields, seen) => client.cloudSeries.update.mutate({ id, version: seen, fields }),
    reload: async () => {
      const now = await client.cloudSeries.get.query({ id });
      const history = await client.cloudSeries.history.query({ id });
      return { fields: fieldsOf(now), version: now.version, by: lastEditor(history) };
    },
    onSaved: () => {
      void refresh();
      set({ edit: null });
      say.saved(service);
    },
    label: (field) => (field === "accountName" ? "Name of the account" : sharedLabels[field]),
    show: (field, fields) => (field === "method" ? methodWords[fields.method] : (fields[field] ?? "–")),
  });
  return (
    <RecordForm label={`Cloud series ${service}`} editing={editing} onCancel={() => set({ edit: null })}>
      <FieldGroup legend="What is said about it">
        <Wide>
          <TextInput
            size="sm"
            label="Name of the account"
            description={`Account ${account}; its records come from bills and change with them`}
            required
            value={editing.draft.accountName}
            error={editing.error("accountName")}
            onChange={({ currentTarget }) => editing.set({ accountName: currentTarget.value })}
          />
        </Wide>
        <SharedFields draft={editing.draft} set={editing.set} error={editing.error} />
      </FieldGroup>
    </RecordForm>
  );
}

"use client";
import { NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { ErrorState } from "../../_parts/empty-state";
import { sayDone } from "../../_parts/irreversible";
import { WaitingTable } from "../../_parts/waiting";
import { useTRPC, useTRPCClient } from "../../_trpc/client";
import { FieldGroup, RecordForm, Wide } from "../editing/form";
import { type Editing, useEditing } from "../editing/use-editing";
import { useRefreshAll, useScenario } from "../scenario-context";
import { useView } from "../use-view";
import type { Scenario } from "./scenario-detail";

type Fields = Pick<Scenario, "name" | "note" | "base"> & { readonly status: "open" | "closed" };

const labels: Readonly<Record<keyof Fields, string>> = {
  name: "Name",
  note: "Note",
  base: "Laid over",
  status: "State",
};

const fieldsOf = ({ name, note, base, status }: Scenario): Fields => ({
  name,
  note,
  base,
  status: status === "closed" ? status : "open",
});

/** The form of a scenario: always of its latest version. */
export function ScenarioEdit({ id }: { id: string }) {
  const { data, error } = useQuery({
    ...useTRPC().scenarios.get.queryOptions({ id }),
    staleTime: 0,
    gcTime: 0,
  });
  if (error) return <ErrorState happened="This scenario cannot be edited" remedy={error.message} />;
  if (!data) return <WaitingTable rows={4} what="scenario" />;
  return <EditForm scenario={data.scenario} />;
}

function EditForm({ scenario }: { scenario: Scenario }) {
  const client = useTRPCClient();
  const refreshAll = useRefreshAll();
  const { all } = useScenario();
  const { set } = useView();
  const { id, version } = scenario;
  const nameOf = (base: string | null) => all.find((one) => one.id === base)?.name ?? "the records";
  const editing = useEditing<Fields>({
    stored: { fields: fieldsOf(scenario), version },
    save: (fields, on) => client.scenarios.update.mutate({ id, version: on, fields }),
    reload: async () => {
      const { scenario: now } = await client.scenarios.get.query({ id });
      return { fields: fieldsOf(now), version: now.version, by: "Someone else" };
    },
    onSaved: () => {
      void refreshAll();
      set({ edit: null });
      sayDone("The scenario is saved.");
    },
    label: (field) => labels[field],
    show: (field, fields) => (field === "base" ? nameOf(fields.base) : fields[field]),
  });
  return (
    <RecordForm label={`Scenario ${scenario.name}`} editing={editing} onCancel={() => set({ edit: null })}>
      <FormFields editing={editing} self={id} />
    </RecordForm>
  );
}

function FormFields({ editing: { draft, set, error }, self }: { editing: Editing<Fields>; self: string }) {
  const { all } = useScenario();
  const others = all.filter(({ id, status }) => id !== self && (status !== "approved" || id === draft.base));
  return (
    <FieldGroup legend="The scenario">
      <Wide>
        <TextInput
          size="sm"
          label={labels.name}
          required
          autoComplete="off"
          value={draft.name}
          error={error("name")}
          onChange={({ currentTarget }) => set({ name: currentTarget.value })}
        />
      </Wide>
      <Wide>
        <Textarea
          size="sm"
          label={labels.note}
          autosize
          minRows={2}
          value={draft.note}
          error={error("note")}
          onChange={({ currentTarget }) => set({ note: currentTarget.value })}
        />
      </Wide>
      <NativeSelect
        size="sm"
        label={labels.base}
        description="It has what that one changes, and follows it"
        value={draft.base ?? ""}
        error={error("base")}
        onChange={({ currentTarget: { value } }) => set({ base: value || null })}
        data={[
          { value: "", label: "the records" },
          ...others.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <NativeSelect
        size="sm"
        label={labels.status}
        value={draft.status}
        error={error("status")}
        onChange={({ currentTarget: { value } }) => set({ status: value === "closed" ? value : "open" })}
        data={[
          { value: "open", label: "open: it can be changed and approved" },
          { value: "closed", label: "closed: kept to be looked at" },
        ]}
      />
    </FieldGroup>
  );
}

"use client";
import { TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { DetailPanel, Facts } from "../../_parts/detail-panel";
import { PercentField } from "../../_parts/money-field";
import { RecordSelect } from "../../_parts/record-select";
import { type Outputs, useTRPC, useTRPCClient } from "../../_trpc/client";
import { FieldGroup, RecordForm } from "../editing/form";
import { lastEditor, RecordHistory } from "../editing/history";
import { useEditing } from "../editing/use-editing";
import { useMay } from "../organisation";
import { useOpenRecord } from "./open-record";
import { RemoveButton } from "./remove-button";
import { parentsFor } from "./tree";
import { useSaid } from "./use-said";

export type CostCentre = Outputs["costCentres"]["list"][number];
type Fields = Omit<CostCentre, "version">;

const labels: Readonly<Record<keyof Fields, string>> = {
  id: "Number",
  name: "Name",
  parent: "Below",
  entity: "Legal entity",
  irrecoverableTaxPct: "Tax that is not recovered",
  vacancyRatePct: "Vacancy rate",
};

const blank: Fields = {
  id: "",
  name: "",
  parent: null,
  entity: null,
  irrecoverableTaxPct: null,
  vacancyRatePct: null,
};

// The words below a field keep it in line with its neighbours.
const order: ("label" | "input" | "description" | "error")[] = ["label", "input", "description", "error"];

const fieldsOf = ({ version: _, ...fields }: CostCentre): Fields => fields;

interface CostCentreDetailProps {
  /** Null: a new one. */
  centre: CostCentre | null;
  all: readonly CostCentre[];
}

/** One cost centre: what it is, to be changed by those who may, and who changed it. */
export function CostCentreDetail({ centre, all }: CostCentreDetailProps) {
  const may = useMay("edit-records");
  const { closeHref } = useOpenRecord("cost-centres");
  return (
    <DetailPanel
      title={centre ? centre.name : "New cost centre"}
      subtitle={centre && centre.id}
      closeHref={closeHref}
    >
      {may ? (
        <CostCentreForm key={centre?.version ?? 0} centre={centre} all={all} />
      ) : (
        centre && <CostCentreFacts centre={centre} all={all} />
      )}
      {centre && <History id={centre.id} />}
    </DetailPanel>
  );
}

function CostCentreFacts({ centre, all }: { centre: CostCentre; all: readonly CostCentre[] }) {
  const percent = (pct: string | null) => (pct === null ? null : `${pct} %`);
  return (
    <Facts
      facts={[
        [labels.parent, all.find(({ id }) => id === centre.parent)?.name],
        [labels.entity, centre.entity],
        [labels.irrecoverableTaxPct, percent(centre.irrecoverableTaxPct)],
        [labels.vacancyRatePct, percent(centre.vacancyRatePct)],
      ]}
    />
  );
}

function History({ id }: { id: string }) {
  const { data } = useQuery(useTRPC().costCentres.history.queryOptions({ id }));
  return (
    <>
      <h3>Changes</h3>
      <RecordHistory entries={data ?? []} />
    </>
  );
}

function CostCentreForm({ centre, all }: CostCentreDetailProps) {
  const client = useTRPCClient();
  const { open, close } = useOpenRecord("cost-centres");
  const said = useSaid();
  const editing = useEditing<Fields>({
    stored: centre ? { fields: fieldsOf(centre), version: centre.version } : { fields: blank, version: 0 },
    save: async ({ id, ...fields }, version) => {
      if (centre) return client.costCentres.update.mutate({ id: centre.id, version, fields });
      const saved = await client.costCentres.create.mutate({ ...(id ? { id } : {}), fields });
      open(saved.id);
    },
    reload: async () => {
      const id = centre?.id ?? "";
      const [now, entries] = [
        await client.costCentres.get.query({ id }),
        await client.costCentres.history.query({ id }),
      ];
      return { fields: fieldsOf(now), version: now.version, by: lastEditor(entries) };
    },
    onSaved: () => said("The cost centre is saved."),
    label: (field) => labels[field],
    show: (field, fields) => fields[field] ?? "–",
  });
  const { draft, set, error } = editing;
  const remove = async (version: number) => {
    if (!centre) return;
    await client.costCentres.remove.mutate({ id: centre.id, version });
    close();
    said(`${centre.name} is removed.`, async () => {
      const { id, ...fields } = fieldsOf(centre);
      await client.costCentres.create.mutate({ id, fields });
    });
  };
  return (
    <RecordForm
      label={centre ? `Cost centre ${centre.name}` : "New cost centre"}
      editing={editing}
      onCancel={close}
      remove={centre && <RemoveButton onRemove={() => remove(centre.version)} />}
    >
      <FieldGroup legend="The cost centre">
        <TextInput
          label={labels.name}
          required
          value={draft.name}
          onChange={({ currentTarget: { value } }) => set({ name: value })}
          error={error("name")}
        />
        <TextInput
          label={labels.id}
          description={
            centre
              ? "It cannot change: files name it."
              : "As the ledger numbers it; one is made where it is empty."
          }
          inputWrapperOrder={order}
          value={draft.id}
          readOnly={centre !== null}
          variant={centre ? "filled" : "default"}
          onChange={({ currentTarget: { value } }) => set({ id: value })}
          error={error("id")}
        />
        <RecordSelect
          label={labels.parent}
          placeholder="The top"
          clearable
          records={parentsFor(all, centre?.id ?? null)}
          value={draft.parent}
          onChange={(parent) => set({ parent })}
          error={error("parent")}
        />
        <TextInput
          label={labels.entity}
          value={draft.entity ?? ""}
          onChange={({ currentTarget: { value } }) => set({ entity: value || null })}
          error={error("entity")}
        />
      </FieldGroup>
      <FieldGroup legend="What is assumed">
        <PercentField
          label={labels.irrecoverableTaxPct}
          description="Added to what is bought."
          inputWrapperOrder={order}
          value={draft.irrecoverableTaxPct}
          onChange={(irrecoverableTaxPct) => set({ irrecoverableTaxPct })}
          error={error("irrecoverableTaxPct")}
        />
        <PercentField
          label={labels.vacancyRatePct}
          description="Taken off salaries: seats are never all filled."
          inputWrapperOrder={order}
          value={draft.vacancyRatePct}
          onChange={(vacancyRatePct) => set({ vacancyRatePct })}
          error={error("vacancyRatePct")}
        />
      </FieldGroup>
    </RecordForm>
  );
}

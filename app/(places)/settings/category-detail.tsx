"use client";
import { TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { categoryId } from "@/server/planning/category";
import { DetailPanel, Facts } from "../../_parts/detail-panel";
import { RecordSelect } from "../../_parts/record-select";
import { type Outputs, useTRPC, useTRPCClient } from "../../_trpc/client";
import { FieldGroup, RecordForm } from "../editing/form";
import { lastEditor, RecordHistory } from "../editing/history";
import { useEditing } from "../editing/use-editing";
import { useMay } from "../organisation";
import { useOpenRecord } from "./open-record";
import { RemoveButton } from "./remove-button";
import { useSaid } from "./use-said";

export type CostCategory = Outputs["costCategories"]["list"][number];
type Fields = Pick<CostCategory, "name" | "parent">;

const labels: Readonly<Record<keyof Fields, string>> = { name: "Name", parent: "Below" };

interface CategoryDetailProps {
  /** Null: a new one. */
  category: CostCategory | null;
  all: readonly CostCategory[];
}

/** One cost category: renamed, put below another, and who changed it. */
export function CategoryDetail({ category, all }: CategoryDetailProps) {
  const may = useMay("edit-records");
  const { closeHref } = useOpenRecord("categories");
  const parent = all.find(({ id }) => id === category?.parent)?.name;
  return (
    <DetailPanel
      title={category ? category.name : "New cost category"}
      subtitle={category && `files name it ${category.id}`}
      closeHref={closeHref}
    >
      {may ? (
        <CategoryForm key={category?.version ?? 0} category={category} all={all} />
      ) : (
        <Facts facts={[[labels.parent, parent]]} />
      )}
      {category && <History id={category.id} />}
    </DetailPanel>
  );
}

function History({ id }: { id: string }) {
  const { data } = useQuery(useTRPC().costCategories.history.queryOptions({ id }));
  return (
    <>
      <h3>Changes</h3>
      <RecordHistory entries={data ?? []} />
    </>
  );
}

const fieldsOf = ({ name, parent }: CostCategory): Fields => ({ name, parent });

function CategoryForm({ category, all }: CategoryDetailProps) {
  const client = useTRPCClient();
  const { open, close } = useOpenRecord("categories");
  const said = useSaid();
  const editing = useEditing<Fields>({
    stored: category
      ? { fields: fieldsOf(category), version: category.version }
      : { fields: { name: "", parent: null }, version: 0 },
    save: async (fields, version) => {
      if (category) return client.costCategories.update.mutate({ id: category.id, version, fields });
      const id = categoryId(fields.name ?? "");
      const saved = await client.costCategories.create.mutate({ ...(id ? { id } : {}), fields });
      open(saved.id);
    },
    reload: async () => {
      const id = category?.id ?? "";
      const now = await client.costCategories.get.query({ id });
      const entries = await client.costCategories.history.query({ id });
      return { fields: fieldsOf(now), version: now.version, by: lastEditor(entries) };
    },
    onSaved: () => said("The cost category is saved."),
    label: (field) => labels[field],
    show: (field, fields) => fields[field] ?? "–",
  });
  const { draft, set, error } = editing;
  const remove = async (version: number) => {
    if (!category) return;
    await client.costCategories.remove.mutate({ id: category.id, version });
    close();
    said(`${category.name} is removed.`, () =>
      client.costCategories.create.mutate({ id: category.id, fields: fieldsOf(category) }),
    );
  };
  const above = all.filter(({ id, parent }) => parent === null && id !== category?.id);
  return (
    <RecordForm
      label={category ? `Cost category ${category.name}` : "New cost category"}
      editing={editing}
      onCancel={close}
      remove={category && <RemoveButton onRemove={() => remove(category.version)} />}
    >
      <FieldGroup legend="The category">
        <TextInput
          label={labels.name}
          required
          value={draft.name}
          onChange={({ currentTarget: { value } }) => set({ name: value })}
          error={error("name")}
        />
        <RecordSelect
          label={labels.parent}
          placeholder="The top"
          description="There are two levels."
          inputWrapperOrder={["label", "input", "description", "error"]}
          clearable
          records={above}
          value={draft.parent}
          onChange={(parent) => set({ parent })}
          error={error("parent")}
        />
      </FieldGroup>
    </RecordForm>
  );
}

"use client";
import { Button, TagsInput, TextInput } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import type { Vendor } from "@/server/planning/vendor";
import { changed } from "../../../_parts/address";
import { DetailPanel } from "../../../_parts/detail-panel";
import { ErrorState } from "../../../_parts/empty-state";
import { WaitingTable } from "../../../_parts/waiting";
import { useTRPC, useTRPCClient } from "../../../_trpc/client";
import { RecordForm } from "../../editing/form";
import { lastEditor } from "../../editing/history";
import { type Editing, useEditing } from "../../editing/use-editing";
import { useMay } from "../../organisation";
import { useView } from "../../use-view";
import { useChangedContracts } from "../contract-edit";
import { useSay } from "../../scenario-say";

type VendorFields = Pick<Vendor, "name" | "aliases">;

const labels: Readonly<Record<keyof VendorFields, string>> = { name: "Name", aliases: "Also called" };
const text = (field: keyof VendorFields, fields: VendorFields): string =>
  field === "name" ? fields.name : fields.aliases.join(", ") || "–";
const sent = ({ aliases, ...fields }: Partial<VendorFields>) => ({
  ...fields,
  ...(aliases && { aliases: [...aliases] }),
});
const fieldsOf = ({ name, aliases }: Vendor): VendorFields => ({ name, aliases });

function VendorForm({
  editing: { draft, set, error },
}: {
  editing: Pick<Editing<VendorFields>, "draft" | "set" | "error">;
}) {
  return (
    <>
      <TextInput
        size="sm"
        label={labels.name}
        required
        value={draft.name}
        error={error("name")}
        onChange={({ currentTarget }) => set({ name: currentTarget.value })}
      />
      <TagsInput
        size="sm"
        label={labels.aliases}
        description="How bills and ledgers spell it; Enter adds a name"
        value={[...draft.aliases]}
        error={error("aliases")}
        onChange={(aliases) => set({ aliases })}
      />
    </>
  );
}

/** The form of a vendor that is there already. */
export function VendorEdit({ id, closeHref }: { id: string; closeHref: string }) {
  const trpc = useTRPC();
  const { data, error } = useQuery({ ...trpc.vendors.get.queryOptions({ id }), staleTime: 0, gcTime: 0 });
  if (error) return <ErrorState happened="This vendor cannot be edited" remedy={error.message} />;
  if (!data) return <WaitingTable rows={4} what="vendor" />;
  return <EditForm vendor={data} closeHref={closeHref} />;
}

function EditForm({ vendor, closeHref }: { vendor: Vendor; closeHref: string }) {
  const say = useSay();
  const client = useTRPCClient();
  const { set } = useView();
  const refresh = useChangedContracts();
  const { id, name, version } = vendor;
  const editing = useEditing<VendorFields>({
    stored: { fields: fieldsOf(vendor), version },
    save: (fields, seen) => client.vendors.update.mutate({ id, version: seen, fields: sent(fields) }),
    reload: async () => {
      const now = await client.vendors.get.query({ id });
      const history = await client.vendors.history.query({ id });
      return { fields: fieldsOf(now), version: now.version, by: lastEditor(history) };
    },
    onSaved: () => {
      void refresh();
      set({ edit: null });
      say.saved(name);
    },
    label: (field) => labels[field],
    show: text,
  });
  return (
    <RecordForm
      label={`Vendor ${name}`}
      editing={editing}
      onCancel={() => set({ edit: null })}
      remove={<Remove vendor={vendor} closeHref={closeHref} />}
    >
      <VendorForm editing={editing} />
    </RecordForm>
  );
}

/** Only a vendor nobody pays can be deleted; that can be undone. */
function Remove({ vendor, closeHref }: { vendor: Vendor; closeHref: string }) {
  const say = useSay();
  const client = useTRPCClient();
  const router = useRouter();
  const refresh = useChangedContracts();
  const { id, version, name } = vendor;
  const restore = async () => {
    await client.vendors.create.mutate({ id, fields: sent(fieldsOf(vendor)) });
    await refresh();
  };
  const remove = useMutation({
    mutationFn: () => client.vendors.remove.mutate({ id, version }),
    onSuccess: () => {
      router.push(closeHref, { scroll: false });
      void refresh();
      say.removed(name, () => void restore());
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

/** The form of a vendor that is not there yet. */
export function NewVendor() {
  const { address } = useView();
  const mayEdit = useMay("edit-records");
  const closeHref = `/contracts/vendors${changed(address, { edit: null })}`;
  return (
    <DetailPanel title="New vendor" closeHref={closeHref} subtitle="Who is paid">
      {mayEdit ? (
        <NewForm closeHref={closeHref} />
      ) : (
        <ErrorState happened="Your role may not add vendors" remedy="Ask a director or finance." />
      )}
    </DetailPanel>
  );
}

function NewForm({ closeHref }: { closeHref: string }) {
  const say = useSay();
  const client = useTRPCClient();
  const router = useRouter();
  const refresh = useChangedContracts();
  const editing = useEditing<VendorFields>({
    stored: { fields: { name: "", aliases: [] }, version: 0 },
    save: async (fields) => {
      const { id } = await client.vendors.create.mutate({ fields: sent(fields) });
      await refresh();
      router.replace(`/contracts/vendors/${encodeURIComponent(id)}`, { scroll: false });
    },
    reload: () => Promise.reject(new Error("A new vendor cannot be in conflict.")),
    onSaved: () => say.added("The vendor"),
    label: (field) => labels[field],
    show: text,
  });
  return (
    <RecordForm
      label="New vendor"
      editing={editing}
      saveWord="Add the vendor"
      onCancel={() => router.push(closeHref, { scroll: false })}
    >
      <VendorForm editing={editing} />
    </RecordForm>
  );
}

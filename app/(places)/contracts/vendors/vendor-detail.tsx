"use client";
import { useQuery } from "@tanstack/react-query";
import { changed } from "../../../_parts/address";
import { useTRPC } from "../../../_trpc/client";
import { DescribedForm } from "../../editing/described-form";
import { EditRecord } from "../../editing/record-edit";
import { RecordPanel } from "../../editing/record-panel";
import { useMay } from "../../organisation";
import { useView } from "../../use-view";
import { description, groups, useVendorKind } from "./vendor-kind";
import { VendorShown } from "./vendor-shown";

/** One vendor beside the list: read, or edited where the address says so. */
export function VendorDetail({ id }: { id: string }) {
  const { view, address } = useView();
  const mayEdit = useMay("edit-records");
  const kind = useVendorKind();
  const { data, error } = useQuery(useTRPC().budget.vendor.queryOptions({ id, view }));
  const closeHref = `/contracts/vendors${changed(address, { edit: null, parts: null, merge: null })}`;
  return (
    <RecordPanel
      word="vendor"
      title={data ? data.row.name : null}
      subtitle={data && subtitleOf(data.row)}
      closeHref={closeHref}
      error={error}
      mayEdit={mayEdit}
      shown={() => data && <VendorShown answer={data} />}
      form={() => (
        <EditRecord
          kind={kind}
          id={id}
          closeHref={closeHref}
          fields={(editing) => <DescribedForm description={description} groups={groups} editing={editing} />}
        />
      )}
    />
  );
}

function subtitleOf({ tier, aliases }: { tier: string | null; aliases: readonly string[] }): string {
  const called = aliases.length ? `also called ${aliases.join(", ")}` : null;
  return [tier && `${tier} vendor`, called].filter(Boolean).join("; ");
}

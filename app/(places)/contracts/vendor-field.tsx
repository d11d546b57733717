"use client";
import { Button, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { RecordSelect } from "../../_parts/record-select";
import { useTRPC } from "../../_trpc/client";
import { useVendorChoices } from "../editing/choices";
import classes from "./contracts.module.css";
import type { FormProps } from "./plain-fields";

/** Chooses the vendor, or adds one without leaving the contract. */
export function VendorField({ editing: { draft, set, error } }: FormProps) {
  const vendors = useVendorChoices();
  const [adding, setAdding] = useState(false);
  return (
    <>
      <div className={classes.row}>
        <RecordSelect
          label="Vendor"
          required
          flex={1}
          records={vendors}
          value={draft.vendor || null}
          error={error("vendor")}
          onChange={(vendor) => set({ vendor: vendor ?? "" })}
        />
        <Button variant="default" aria-expanded={adding} onClick={() => setAdding(!adding)}>
          New vendor
        </Button>
      </div>
      {adding && (
        <AddVendor
          onAdded={(vendor) => {
            set({ vendor });
            setAdding(false);
          }}
        />
      )}
    </>
  );
}

function AddVendor({ onAdded }: { onAdded: (id: string) => void }) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const [name, setName] = useState("");
  const add = useMutation(
    trpc.vendors.create.mutationOptions({
      onSuccess: async ({ id }) => {
        await client.invalidateQueries({ queryKey: trpc.vendors.pathKey() });
        onAdded(id);
      },
    }),
  );
  return (
    <div className={classes.row} role="group" aria-label="New vendor">
      <TextInput
        size="sm"
        flex={1}
        label="Name of the new vendor"
        value={name}
        error={add.error?.message}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <Button loading={add.isPending} onClick={() => add.mutate({ fields: { name } })}>
        Add the vendor
      </Button>
    </div>
  );
}

"use client";
import { NativeSelect } from "@mantine/core";
import { type SeriesMethod, seriesMethods } from "@/server/planning/sources/cost-series";
import { RecordSelect } from "../../_parts/record-select";
import { useCostChoices, useVendorChoices } from "../editing/choices";
import { methodChoices } from "./words";

/** What people say about any series. */
export interface Described {
  readonly category: string;
  readonly costCentre: string;
  readonly vendor: string | null;
  readonly method: SeriesMethod;
}

interface SharedFieldsProps {
  draft: Described;
  set: (changes: Partial<Described>) => void;
  error: (path: string) => string | undefined;
}

/** Who pays, what kind of cost it is, who is paid, and how it is carried on. */
export function SharedFields({ draft, set, error }: SharedFieldsProps) {
  const { centres, categories } = useCostChoices();
  const vendors = useVendorChoices();
  return (
    <>
      <RecordSelect
        label="Cost centre"
        required
        records={centres}
        value={draft.costCentre || null}
        error={error("costCentre")}
        onChange={(costCentre) => set({ costCentre: costCentre ?? "" })}
      />
      <RecordSelect
        label="Category"
        required
        records={categories}
        value={draft.category || null}
        error={error("category")}
        onChange={(category) => set({ category: category ?? "" })}
      />
      <RecordSelect
        label="Vendor"
        clearable
        records={vendors}
        value={draft.vendor}
        error={error("vendor")}
        onChange={(vendor) => set({ vendor })}
      />
      <NativeSelect
        size="sm"
        label="Carried on by"
        value={draft.method}
        error={error("method")}
        onChange={({ currentTarget }) => {
          const method = seriesMethods.find((one) => one === currentTarget.value);
          if (method) set({ method });
        }}
        data={methodChoices}
      />
    </>
  );
}

export const sharedLabels: Readonly<Record<keyof Described, string>> = {
  category: "Category",
  costCentre: "Cost centre",
  vendor: "Vendor",
  method: "Carried on by",
};

"use client";
import { Checkbox, NativeSelect } from "@mantine/core";
import type { Contract } from "@/server/planning/sources/contract";
import { FieldGroup } from "../editing/form";
import { fieldLabels } from "./contract-fields";
import { Count, type FormProps, Percent, Text } from "./plain-fields";

const billing: readonly { value: Contract["billingMonths"]; label: string }[] = [
  { value: 0, label: "once, for the whole term" },
  { value: 1, label: "every month" },
  { value: 3, label: "every quarter" },
  { value: 6, label: "every half-year" },
  { value: 12, label: "every year" },
];

/** When invoices come, and what is added to them. */
export function Billing({ editing }: FormProps) {
  const { draft, set, error } = editing;
  return (
    <FieldGroup legend="Billing">
      <NativeSelect
        size="sm"
        label={fieldLabels.billingMonths}
        value={String(draft.billingMonths)}
        error={error("billingMonths")}
        onChange={({ currentTarget }) => {
          const chosen = billing.find(({ value }) => String(value) === currentTarget.value);
          if (chosen) set({ billingMonths: chosen.value });
        }}
        data={billing.map(({ value, label }) => ({ value: String(value), label }))}
      />
      <NativeSelect
        size="sm"
        label="At which end of its period"
        value={draft.inAdvance ? "advance" : "arrears"}
        onChange={({ currentTarget }) => set({ inAdvance: currentTarget.value === "advance" })}
        data={[
          { value: "advance", label: "in advance" },
          { value: "arrears", label: "in arrears" },
        ]}
      />
      <Count editing={editing} name="paymentDays" empty={0} />
      <Percent editing={editing} name="irrecoverableTaxPct" description="Empty: as the cost centre says" />
      <Checkbox
        size="sm"
        mt="lg"
        label={fieldLabels.lease}
        checked={draft.lease}
        onChange={({ currentTarget }) => set({ lease: currentTarget.checked })}
      />
    </FieldGroup>
  );
}

/** How the price rises. */
export function PriceChange({ editing }: FormProps) {
  const { draft, set } = editing;
  return (
    <FieldGroup legend="Price change">
      <Percent editing={editing} name="escalatorPct" />
      <NativeSelect
        size="sm"
        label={fieldLabels.escalates}
        value={draft.escalates}
        onChange={({ currentTarget: { value } }) =>
          set({ escalates: value === "renewal" ? "renewal" : "year" })
        }
        data={[
          { value: "year", label: "every contract year" },
          { value: "renewal", label: "at each renewal" },
        ]}
      />
      <Text editing={editing} name="index" />
      {draft.index !== null && (
        <>
          <Percent editing={editing} name="indexPlusPct" />
          <Percent editing={editing} name="floorPct" description="Empty: 0 %" />
          <Percent editing={editing} name="capPct" />
        </>
      )}
    </FieldGroup>
  );
}

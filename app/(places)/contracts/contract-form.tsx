"use client";
import { Checkbox, NativeSelect } from "@mantine/core";
import { type Contract, renewalRules } from "@/server/planning/sources/contract";
import { DayField } from "../../_parts/day-field";
import { useMilestoneChoices } from "../editing/choices";
import { FieldGroup, Wide } from "../editing/form";
import { RequiredDayField } from "../editing/required-day";
import { fieldLabels } from "./contract-fields";
import { ItemFields } from "./item-fields";
import { Count, type FormProps, Percent, Text } from "./plain-fields";
import { VendorField } from "./vendor-field";
import { renewalWords } from "./words";

/** All fields of a contract, those that everyone needs first. */
export function ContractForm({ editing }: FormProps) {
  return (
    <>
      <About editing={editing} />
      <Term editing={editing} />
      <Notice editing={editing} />
      <ItemFields editing={editing} />
      <Billing editing={editing} />
      <PriceChange editing={editing} />
    </>
  );
}

function About({ editing }: FormProps) {
  return (
    <FieldGroup legend="The agreement">
      <Wide>
        <Text editing={editing} name="title" required />
      </Wide>
      <Wide>
        <VendorField editing={editing} />
      </Wide>
      <Text editing={editing} name="owner" />
      <Text editing={editing} name="service" />
      <Text editing={editing} name="currency" required />
      <Count editing={editing} name="seats" empty={null} />
    </FieldGroup>
  );
}

function Term({ editing }: FormProps) {
  const { draft, set, error } = editing;
  const milestones = useMilestoneChoices();
  const repeats = draft.renewal === "renews" || draft.renewal === "option";
  return (
    <FieldGroup legend="Term">
      <Wide>
        <RequiredDayField
          label={fieldLabels.start}
          value={draft.start}
          onChange={(start) => set({ start })}
          error={error("start")}
        />
      </Wide>
      <Wide>
        <DayField
          label={fieldLabels.end}
          description={draft.renewal === "open" ? "The minimum term; empty where there is none" : undefined}
          value={draft.end}
          onChange={(end) => set({ end })}
          milestones={milestones}
          required={draft.renewal !== "open"}
          error={error("end")}
        />
      </Wide>
      <NativeSelect
        size="sm"
        label={fieldLabels.renewal}
        value={draft.renewal}
        error={error("renewal")}
        onChange={({ currentTarget: { value } }) => {
          const renewal = renewalRules.find((rule) => rule === value);
          if (renewal) set({ renewal });
        }}
        data={renewalRules.map((value) => ({ value, label: renewalWords[value] }))}
      />
      {repeats && <Count editing={editing} name="renewalMonths" empty={0} />}
      {repeats && (
        <Count editing={editing} name="renewalTimes" empty={null} description="Empty: without limit" />
      )}
    </FieldGroup>
  );
}

function Notice({ editing }: FormProps) {
  const { draft, set } = editing;
  const inDays = draft.noticeMonths === null && draft.noticeDays !== null;
  return (
    <FieldGroup legend="Notice">
      <NativeSelect
        size="sm"
        label="Counted in"
        value={inDays ? "days" : "months"}
        onChange={({ currentTarget: { value } }) =>
          set(
            value === "days"
              ? { noticeMonths: null, noticeDays: draft.noticeDays ?? 30 }
              : { noticeMonths: draft.noticeMonths ?? 3, noticeDays: null },
          )
        }
        data={["months", "days"]}
      />
      <Count editing={editing} name={inDays ? "noticeDays" : "noticeMonths"} empty={0} />
      <Count editing={editing} name="deliveryDays" empty={0} description="A notice travels so long" />
      <Checkbox
        size="sm"
        mt="lg"
        label={fieldLabels.clearDays}
        description="Neither the first nor the last day counts"
        checked={draft.clearDays}
        onChange={({ currentTarget }) => set({ clearDays: currentTarget.checked })}
      />
    </FieldGroup>
  );
}

const billing: readonly { value: Contract["billingMonths"]; label: string }[] = [
  { value: 0, label: "once, for the whole term" },
  { value: 1, label: "every month" },
  { value: 3, label: "every quarter" },
  { value: 6, label: "every half-year" },
  { value: 12, label: "every year" },
];

function Billing({ editing }: FormProps) {
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

function PriceChange({ editing }: FormProps) {
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

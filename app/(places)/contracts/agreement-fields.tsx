"use client";
import { Checkbox, NativeSelect, TextInput } from "@mantine/core";
import { usualReminderDays } from "@/server/planning/sources/contract";
import { RecordSelect } from "../../_parts/record-select";
import { useContractChoices } from "../editing/choices";
import { FieldGroup, Wide } from "../editing/form";
import { RecordOrText } from "../editing/record-or-text";
import { useOwnerChoices } from "./agreement-choices";
import { fieldLabels } from "./contract-fields";
import { Count, type FormProps, Lines, Money, Text } from "./plain-fields";
import { printReminders, readReminders } from "./reminder-days";

/** Who looks after a contract: one of the people, or a name. */
export function Keeper({ editing: { draft, set, error }, name }: FormProps & { name: "owner" | "deputy" }) {
  return (
    <RecordOrText
      label={fieldLabels[name]}
      records={useOwnerChoices()}
      value={draft[name]}
      error={error(name)}
      onChange={(value) => set({ [name]: value })}
    />
  );
}

/** Another contract this one hangs on. */
export function OtherContract({
  editing: { draft, set, error },
  name,
  description,
}: FormProps & { name: "parent" | "coTerm"; description: string }) {
  return (
    <RecordSelect
      label={fieldLabels[name]}
      description={description}
      clearable
      records={useContractChoices()}
      value={draft[name]}
      error={error(name)}
      onChange={(value) => set({ [name]: value })}
    />
  );
}

/** How notice must be given, what leaving early costs, and when people are reminded. */
export function NoticeForm({ editing }: FormProps) {
  const { draft, set, error } = editing;
  return (
    <FieldGroup legend="How notice is given">
      <Text editing={editing} name="noticeMethod" />
      <Money editing={editing} name="terminationFee" description="Empty: no such right; 0: free" />
      <Wide>
        <Lines editing={editing} name="noticeAddress" />
      </Wide>
      <Wide>
        <TextInput
          size="sm"
          label={fieldLabels.reminderDays}
          description={`Empty: ${usualReminderDays.join(", ")} days before`}
          inputMode="numeric"
          defaultValue={printReminders(draft.reminderDays)}
          error={error("reminderDays")}
          onChange={({ currentTarget: { value } }) => set({ reminderDays: readReminders(value) })}
        />
      </Wide>
    </FieldGroup>
  );
}

/** Seats agreed and in use, and what happens above. */
export function Seats({ editing }: FormProps) {
  const { draft, set, error } = editing;
  return (
    <FieldGroup legend="Seats">
      <Count editing={editing} name="seats" empty={null} />
      <Count editing={editing} name="usedSeats" empty={null} />
      {draft.seats !== null && (
        <NativeSelect
          size="sm"
          label={fieldLabels.trueUp}
          value={draft.trueUp}
          error={error("trueUp")}
          onChange={({ currentTarget }) => set({ trueUp: currentTarget.value === "year" ? "year" : "none" })}
          data={[
            { value: "none", label: "are not paid" },
            { value: "year", label: "are paid on each anniversary" },
          ]}
        />
      )}
    </FieldGroup>
  );
}

/** The least that must be spent, and the most that may be. */
export function Spending({ editing }: FormProps) {
  const { draft, set } = editing;
  const promises = draft.minimumSpend !== null;
  return (
    <FieldGroup legend="Minimum and ceiling">
      <Money
        editing={editing}
        name="minimumSpend"
        description="The least to spend with the vendor in a period"
      />
      {promises && (
        <Count editing={editing} name="minimumSpendMonths" empty={null} description="Empty: the whole term" />
      )}
      {promises && (
        <Checkbox
          size="sm"
          mt="lg"
          label={fieldLabels.minimumPrepaid}
          description="It pays what is used, until nothing is left"
          checked={draft.minimumPrepaid}
          onChange={({ currentTarget }) => set({ minimumPrepaid: currentTarget.checked })}
        />
      )}
      <Money editing={editing} name="maximumValue" description="Over its whole life; empty: no ceiling" />
      <Money editing={editing} name="paidToDate" />
    </FieldGroup>
  );
}

"use client";
import { Checkbox, NativeSelect } from "@mantine/core";
import { renewalRules } from "@/server/planning/sources/contract";
import { DayField } from "../../_parts/day-field";
import { useMilestoneChoices } from "../editing/choices";
import { FieldGroup, Wide } from "../editing/form";
import { RequiredDayField } from "../editing/required-day";
import { Keeper, NoticeForm, OtherContract, Seats, Spending } from "./agreement-fields";
import { Billing, PriceChange } from "./billing-fields";
import { fieldLabels } from "./contract-fields";
import { ItemFields } from "./item-fields";
import { Count, type FormProps, Lines, Text } from "./plain-fields";
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
      <Seats editing={editing} />
      <Spending editing={editing} />
      <NoticeForm editing={editing} />
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
      <Keeper editing={editing} name="owner" />
      <Keeper editing={editing} name="deputy" />
      <Text editing={editing} name="service" />
      <Text editing={editing} name="currency" required />
      <Wide>
        <OtherContract editing={editing} name="parent" description="Where it is an order below another one" />
      </Wide>
      <Wide>
        <Lines editing={editing} name="note" />
      </Wide>
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
          required={draft.renewal !== "open" && draft.coTerm === null}
          error={error("end")}
        />
      </Wide>
      <Wide>
        <OtherContract
          editing={editing}
          name="coTerm"
          description="Its first term then ends with that one's, whatever day stands above"
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

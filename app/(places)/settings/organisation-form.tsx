"use client";
import { Input, NativeSelect, NumberInput, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { decimal } from "@/server/planning/decimal";
import { month } from "@/server/planning/month";
import { criteriaOf } from "@/server/planning/vendor-score";
import { monthName, showDay } from "../../_parts/dates";
import { sayDone } from "../../_parts/irreversible";
import { PercentField } from "../../_parts/money-field";
import { useTRPC, useTRPCClient } from "../../_trpc/client";
import { FieldGroup, RecordForm, Wide } from "../editing/form";
import { lastEditor } from "../editing/history";
import { useEditing } from "../editing/use-editing";
import { CriteriaField } from "./criteria-field";
import { CurrencyField } from "./currency-field";
import { HolidaysField } from "./holidays-field";
import {
  monthChoices,
  type Settings,
  type SettingsFields,
  settingNames,
  yearNames,
} from "./organisation-words";
import type { Currency } from "./settings-place";
import { UpliftsField } from "./uplifts-field";

const fieldsOf = ({ id: _, version: __, demo: ___, ...fields }: Settings): SettingsFields => fields;

const named = (n: number): string => monthName(month(2026, n));

function shown(field: keyof SettingsFields, fields: SettingsFields): string {
  if (field === "holidays") return fields.holidays.map(showDay).join(", ");
  if (field === "vendorCriteria")
    return criteriaOf(fields.vendorCriteria)
      .map(({ name, weight }) => `${name} ${weight}`)
      .join(", ");
  if (field === "renewalUplifts")
    return fields.renewalUplifts.map(({ category, pct }) => `${category} ${pct} %`).join(", ");
  return field === "fiscalYearStart" || field === "raiseMonth" ? named(fields[field]) : String(fields[field]);
}

interface OrganisationFormProps {
  stored: Settings;
  rateCount: number;
  currencies: readonly Currency[];
}

/** Edits the settings; the reporting currency only while there are no rates in it. */
export function OrganisationForm({ stored, rateCount, currencies }: OrganisationFormProps) {
  const client = useTRPCClient();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const router = useRouter();
  const editing = useEditing<SettingsFields>({
    stored: { fields: fieldsOf(stored), version: stored.version },
    save: ({ holidays, renewalUplifts, planned, vendorCriteria, ...fields }, version) =>
      client.settings.update.mutate({
        version,
        fields: {
          ...fields,
          ...(planned && { planned: [...planned] }),
          ...(vendorCriteria && { vendorCriteria: [...vendorCriteria] }),
          ...(holidays && { holidays: [...holidays] }),
          ...(renewalUplifts && { renewalUplifts: [...renewalUplifts] }),
        },
      }),
    reload: async () => {
      const [now, entries] = [await client.settings.get.query(), await client.settings.history.query()];
      return { fields: fieldsOf(now), version: now.version, by: lastEditor(entries) };
    },
    onSaved: () => {
      sayDone("The settings are saved.");
      // Names and years stand in the frame of every page as well.
      router.refresh();
      void queries.invalidateQueries();
    },
    label: (field) => settingNames[field],
    show: shown,
  });
  const { draft, set, error } = editing;
  const back = () => {
    set(fieldsOf(stored));
    void queries.invalidateQueries(trpc.settings.pathFilter());
  };
  return (
    <RecordForm label="Settings of the organisation" editing={editing} onCancel={back}>
      <FieldGroup legend="The organisation">
        <TextInput
          label={settingNames.name}
          value={draft.name}
          onChange={({ currentTarget: { value } }) => set({ name: value })}
          error={error("name")}
          required
        />
        <CurrencyField
          value={draft.reportingCurrency}
          rateCount={rateCount}
          currencies={currencies}
          onChange={(reportingCurrency) => set({ reportingCurrency })}
          error={error("reportingCurrency")}
        />
      </FieldGroup>
      <FieldGroup legend="The year">
        <NativeSelect
          label={settingNames.fiscalYearStart}
          data={monthChoices}
          value={String(draft.fiscalYearStart)}
          onChange={({ currentTarget: { value } }) => set({ fiscalYearStart: Number(value) })}
          error={error("fiscalYearStart")}
        />
        <NativeSelect
          label={settingNames.fiscalYearName}
          data={yearNames(draft.fiscalYearStart)}
          value={draft.fiscalYearName}
          onChange={({ currentTarget: { value } }) =>
            set({ fiscalYearName: value === "start" || value === "both" ? value : "end" })
          }
          error={error("fiscalYearName")}
        />
        <NativeSelect
          label={settingNames.raiseMonth}
          data={monthChoices}
          value={String(draft.raiseMonth)}
          onChange={({ currentTarget: { value } }) => set({ raiseMonth: Number(value) })}
          error={error("raiseMonth")}
        />
      </FieldGroup>
      <FieldGroup legend="What is assumed">
        <PercentField
          label={settingNames.inflationPct}
          value={draft.inflationPct}
          onChange={(value) => set({ inflationPct: value ?? decimal(0) })}
          error={error("inflationPct")}
        />
        <NumberInput
          label={settingNames.deliveryDays}
          description="Before a deadline, for new contracts."
          inputWrapperOrder={["label", "input", "description", "error"]}
          size="sm"
          min={0}
          max={365}
          allowDecimal={false}
          value={draft.deliveryDays}
          onChange={(value) => set({ deliveryDays: Number(value) || 0 })}
          error={error("deliveryDays")}
        />
        <Wide>
          <Input.Wrapper
            label={settingNames.renewalUplifts}
            labelElement="div"
            error={error("renewalUplifts")}
          >
            <UpliftsField
              uplifts={draft.renewalUplifts}
              onChange={(renewalUplifts) => set({ renewalUplifts })}
            />
          </Input.Wrapper>
        </Wide>
        <Wide>
          <CriteriaField
            criteria={draft.vendorCriteria}
            onChange={(vendorCriteria) => set({ vendorCriteria })}
            error={error("vendorCriteria")}
          />
        </Wide>
        <Wide>
          <HolidaysField
            days={draft.holidays}
            onChange={(holidays) => set({ holidays })}
            error={error("holidays")}
          />
        </Wide>
      </FieldGroup>
    </RecordForm>
  );
}

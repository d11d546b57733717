"use client";
import { MultiSelect, NativeSelect, NumberInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { initiativeStatuses } from "@/server/planning/sources/initiative";
import { useTRPC } from "../../_trpc/client";
import { FieldGroup, Wide } from "../editing/form";
import { RequiredDayField } from "../editing/required-day";
import { useView } from "../use-view";
import { BenefitFields } from "./benefit-fields";
import { CostFields } from "./cost-fields";
import { EffortFields } from "./effort-fields";
import { fieldLabels } from "./initiative-fields";
import { type FormProps, Text } from "./text-field";
import { statusWords } from "./words";

interface InitiativeFormProps extends FormProps {
  /** An initiative does not depend on itself. */
  self: string | null;
}

/** All fields of an initiative. */
export function InitiativeForm({ editing, self }: InitiativeFormProps) {
  return (
    <>
      <About editing={editing} />
      <Window editing={editing} self={self} />
      <CostFields editing={editing} />
      <EffortFields editing={editing} />
      <BenefitFields editing={editing} />
    </>
  );
}

function About({ editing }: FormProps) {
  const { draft, set, error } = editing;
  return (
    <FieldGroup legend="What changes">
      <Wide>
        <Text editing={editing} name="title" required />
      </Wide>
      <Wide>
        <Text editing={editing} name="objective" />
      </Wide>
      <NativeSelect
        size="sm"
        label={fieldLabels.status}
        value={draft.status ?? "planned"}
        error={error("status")}
        onChange={({ currentTarget: { value } }) => {
          const status = initiativeStatuses.find((one) => one === value);
          if (status) set({ status });
        }}
        data={initiativeStatuses.map((value) => ({ value, label: statusWords[value] }))}
      />
      <Text editing={editing} name="owner" />
      <Text editing={editing} name="service" />
    </FieldGroup>
  );
}

function Window({ editing: { draft, set, error }, self }: InitiativeFormProps) {
  const { view } = useView();
  const { data } = useQuery(useTRPC().budget.roadmap.queryOptions({ view }));
  const others = (data?.initiatives ?? []).filter(({ id }) => id !== self);
  const gone = draft.dependsOn.filter((id) => !others.some((one) => one.id === id));
  return (
    <FieldGroup legend="When">
      <Wide>
        <RequiredDayField
          label={fieldLabels.start}
          value={draft.start}
          onChange={(start) => set({ start })}
          error={error("start")}
        />
      </Wide>
      <NumberInput
        size="sm"
        label={fieldLabels.durationMonths}
        required
        allowDecimal={false}
        allowNegative={false}
        value={draft.durationMonths}
        error={error("durationMonths")}
        onChange={(value) => set({ durationMonths: Number(value) || 0 })}
      />
      <Wide>
        <MultiSelect
          size="sm"
          label={fieldLabels.dependsOn}
          searchable
          value={[...draft.dependsOn]}
          error={error("dependsOn")}
          onChange={(dependsOn) => set({ dependsOn })}
          data={[
            ...others.map(({ id, title }) => ({ value: id, label: title || id })),
            ...gone.map((id) => ({ value: id, label: `${id} (no longer there)` })),
          ]}
        />
      </Wide>
    </FieldGroup>
  );
}

"use client";
import { NativeSelect, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { employmentKinds, supportTiers } from "@/server/planning/facts";
import { PlainDayField } from "../../../_parts/date-fields";
import { RecordSelect } from "../../../_parts/record-select";
import { useTRPC } from "../../../_trpc/client";
import { FieldGroup, Wide } from "../../editing/form";
import { RecordOrText } from "../../editing/record-or-text";
import type { Editing } from "../../editing/use-editing";
import { useRoleChoices } from "../role-choices";
import { useTeamChoices } from "../team-choices";
import { fieldLabels as labels, type PersonFields } from "./words";

interface PersonFormProps {
  editing: Pick<Editing<PersonFields>, "draft" | "set" | "error">;
  /** Nobody reports to themselves. */
  self: string | null;
  /** The teams they can be put into; null: all. */
  among: readonly string[] | null;
}

/** Who somebody is, where they work and as what. */
export function PersonForm(props: PersonFormProps) {
  const { draft, set, error } = props.editing;
  return (
    <>
      <FieldGroup legend="Who it is">
        <Wide>
          <TextInput
            size="sm"
            label={labels.name}
            required
            autoComplete="off"
            value={draft.name}
            error={error("name")}
            onChange={({ currentTarget }) => set({ name: currentTarget.value })}
          />
        </Wide>
        <Wide>
          <TextInput
            size="sm"
            type="email"
            label={labels.email}
            autoComplete="off"
            value={draft.email ?? ""}
            error={error("email")}
            onChange={({ currentTarget: { value } }) => set({ email: value || null })}
          />
        </Wide>
      </FieldGroup>
      <Work {...props} />
    </>
  );
}

function Work({ editing: { draft, set, error }, self, among }: PersonFormProps) {
  const teams = useTeamChoices().filter(({ id }) => !among || among.includes(id));
  const { data } = useQuery(useTRPC().budget.people.queryOptions());
  const roles = useRoleChoices();
  return (
    <FieldGroup legend="Where and as what">
      <RecordSelect
        label={labels.team}
        required
        records={teams}
        value={draft.team || null}
        error={error("team")}
        onChange={(team) => set({ team: team ?? "" })}
      />
      <RecordOrText
        label={labels.role}
        records={roles}
        value={draft.role}
        error={error("role")}
        onChange={(role) => set({ role })}
      />
      <NativeSelect
        size="sm"
        label={labels.supportTier}
        value={draft.supportTier ?? ""}
        error={error("supportTier")}
        onChange={({ currentTarget: { value } }) =>
          set({ supportTier: supportTiers.find((tier) => tier === value) ?? null })
        }
        data={[{ value: "", label: "none" }, ...supportTiers]}
      />
      <RecordSelect
        label={labels.manager}
        clearable
        clearButtonProps={{ "aria-label": "Reports to nobody" }}
        records={(data?.rows ?? []).filter(({ id }) => id !== self)}
        value={draft.manager}
        error={error("manager")}
        onChange={(manager) => set({ manager })}
      />
      <RecordSelect
        label={labels.mentor}
        clearable
        clearButtonProps={{ "aria-label": "No mentor" }}
        records={(data?.rows ?? []).filter(({ id }) => id !== self)}
        value={draft.mentor}
        error={error("mentor")}
        onChange={(mentor) => set({ mentor })}
      />
      <TextInput
        size="sm"
        label={labels.location}
        autoComplete="off"
        value={draft.location ?? ""}
        error={error("location")}
        onChange={({ currentTarget: { value } }) => set({ location: value || null })}
      />
      <NativeSelect
        size="sm"
        label={labels.kind}
        value={draft.kind}
        error={error("kind")}
        onChange={({ currentTarget: { value } }) =>
          set({ kind: employmentKinds.find((kind) => kind === value) ?? "employee" })
        }
        data={[...employmentKinds]}
      />
      <PlainDayField
        label={labels.startDate}
        value={draft.startDate}
        error={error("startDate")}
        onChange={(startDate) => set({ startDate })}
      />
      <PlainDayField
        label={labels.endDate}
        value={draft.endDate}
        error={error("endDate")}
        onChange={(endDate) => set({ endDate })}
      />
    </FieldGroup>
  );
}

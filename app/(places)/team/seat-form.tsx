"use client";
import { Checkbox, NumberInput, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { DayField } from "../../_parts/day-field";
import { RecordSelect } from "../../_parts/record-select";
import { useTRPC } from "../../_trpc/client";
import { useMilestoneChoices } from "../editing/choices";
import { FieldGroup, Wide } from "../editing/form";
import { RecordOrText } from "../editing/record-or-text";
import { RequiredDayField } from "../editing/required-day";
import type { Editing } from "../editing/use-editing";
import { fieldLabels, type SeatFields } from "./position-fields";
import { useRoleChoices } from "./role-choices";
import { type TeamChoice, useTeamChoices } from "./team-choices";

interface SeatEditing {
  readonly draft: SeatFields;
  readonly set: (changes: Partial<SeatFields>) => void;
  readonly error: Editing<SeatFields>["error"];
}

interface SeatFormProps {
  editing: SeatEditing;
  /** The teams it can be put into; missing: all. */
  among?: readonly string[];
}

/** Who sits there, as what, from when to when: what every editor of people may change. */
export function SeatForm({ editing, among }: SeatFormProps) {
  const { draft, set, error } = editing;
  const teams = useTeamChoices();
  const milestones = useMilestoneChoices();
  const roles = useRoleChoices();
  const allowed = among ? teams.filter(({ id }) => among.includes(id)) : teams;
  return (
    <>
      <FieldGroup legend="The seat">
        <Wide>
          <TextInput
            size="sm"
            label={fieldLabels.title}
            required
            autoComplete="off"
            value={draft.title}
            error={error("title")}
            onChange={({ currentTarget }) => set({ title: currentTarget.value })}
          />
        </Wide>
        <Person editing={editing} />
        <RecordOrText
          label={fieldLabels.role}
          records={roles}
          value={draft.role}
          error={error("role")}
          onChange={(role) => set({ role })}
        />
        <Team teams={allowed} value={draft.team} error={error("team")} onChange={(team) => set({ team })} />
      </FieldGroup>
      <FieldGroup legend="From when to when">
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
            description="The last day; empty: it goes on"
            value={draft.end}
            onChange={(end) => set({ end })}
            milestones={milestones}
            error={error("end")}
          />
        </Wide>
        <NumberInput
          size="sm"
          label={fieldLabels.rampUpMonths}
          description="Until somebody new works at full strength"
          min={0}
          max={60}
          allowDecimal={false}
          value={draft.rampUpMonths}
          error={error("rampUpMonths")}
          onChange={(months) => set({ rampUpMonths: Number(months) })}
        />
      </FieldGroup>
    </>
  );
}

/** Whoever sits there: somebody of the people, or a name that is no record. A name fills a vacancy. */
function Person({ editing: { draft, set, error } }: SeatFormProps) {
  const { data } = useQuery(useTRPC().budget.people.queryOptions());
  return (
    <div>
      <RecordOrText
        label={fieldLabels.person}
        records={data?.rows ?? []}
        value={draft.person}
        error={error("person")}
        onChange={(person) => set(person === null ? { person } : { person, vacant: false })}
      />
      <Checkbox
        size="xs"
        mt={6}
        label="Vacant, still to be filled"
        checked={draft.vacant}
        onChange={({ currentTarget: { checked } }) =>
          set(checked ? { vacant: true, person: null } : { vacant: false })
        }
      />
    </div>
  );
}

interface TeamProps {
  teams: readonly TeamChoice[];
  value: string | null;
  error: string | undefined;
  onChange: (team: string | null) => void;
}

function Team({ teams, value, error, onChange }: TeamProps) {
  return (
    <RecordSelect
      label={fieldLabels.team}
      clearable
      clearButtonProps={{ "aria-label": "No team" }}
      records={teams}
      value={value}
      error={error}
      onChange={onChange}
    />
  );
}

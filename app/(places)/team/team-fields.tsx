"use client";
import { TextInput } from "@mantine/core";
import { RecordSelect } from "../../_parts/record-select";
import type { Outputs } from "../../_trpc/client";
import { FieldGroup, Wide } from "../editing/form";
import { RecordOrText } from "../editing/record-or-text";
import type { Editing } from "../editing/use-editing";
import { usePeopleChoices } from "./role-choices";
import { useTeamChoices } from "./team-choices";

export type TeamRecord = Outputs["teams"]["get"];
export type TeamFields = Pick<TeamRecord, "name" | "parent" | "head">;

export const labels: Readonly<Record<keyof TeamFields, string>> = {
  name: "Name",
  parent: "Belongs to",
  head: "Led by",
};
export const fieldsOf = ({ name, parent, head }: TeamRecord): TeamFields => ({ name, parent, head });

interface FieldsProps {
  editing: Pick<Editing<TeamFields>, "draft" | "set" | "error">;
  /** A team does not belong to itself. */
  self: string | null;
}

/** The fields of a team. */
export function Fields({ editing: { draft, set, error }, self }: FieldsProps) {
  const teams = useTeamChoices().filter(({ id }) => id !== self);
  const people = usePeopleChoices();
  return (
    <FieldGroup legend="Team">
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
        <RecordSelect
          label={labels.parent}
          clearable
          clearButtonProps={{ "aria-label": "Belongs to none" }}
          records={teams}
          value={draft.parent}
          error={error("parent")}
          onChange={(parent) => set({ parent })}
        />
      </Wide>
      <Wide>
        <RecordOrText
          label={labels.head}
          records={people}
          value={draft.head}
          error={error("head")}
          onChange={(head) => set({ head })}
        />
      </Wide>
    </FieldGroup>
  );
}

"use client";
import { Button, NativeSelect } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { decimal } from "@/server/planning/decimal";
import { levels } from "@/server/planning/skill";
import type { Effort } from "@/server/planning/sources/initiative";
import { DecimalField } from "../../_parts/money-field";
import { RecordSelect } from "../../_parts/record-select";
import { useTRPC } from "../../_trpc/client";
import { FieldGroup, Wide } from "../editing/form";
import { replaced, without } from "../editing/list-changes";
import { RecordOrText } from "../editing/record-or-text";
import { fieldLabels } from "./initiative-fields";
import classes from "./roadmap.module.css";
import type { FormProps } from "./text-field";

const blank: Effort = { days: decimal(10), team: null, role: null, skill: null, level: null };

/** The work of our own people: it costs nothing extra and asks for their time. */
export function EffortFields({ editing: { draft, set, error } }: FormProps) {
  const { efforts } = draft;
  return (
    <FieldGroup legend={fieldLabels.efforts}>
      <Wide>
        {efforts.map((effort, at) => (
          <OneEffort
            key={at}
            effort={effort}
            at={at}
            error={error}
            onChange={(changes) => set({ efforts: replaced(efforts, at, changes) })}
            onRemove={() => set({ efforts: without(efforts, at) })}
          />
        ))}
        {error("efforts") && <p role="alert">{error("efforts")}</p>}
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size={14} />}
          onClick={() => set({ efforts: [...efforts, blank] })}
        >
          Add days of work
        </Button>
      </Wide>
    </FieldGroup>
  );
}

interface OneEffortProps {
  effort: Effort;
  at: number;
  error: (path: string) => string | undefined;
  onChange: (changes: Partial<Effort>) => void;
  onRemove: () => void;
}

function OneEffort({ effort, at, error, onChange, onRemove }: OneEffortProps) {
  const { data } = useQuery(useTRPC().budget.workChoices.queryOptions());
  return (
    <div className={classes.card} role="group" aria-label={`Work ${at + 1}`}>
      <DecimalField
        label="Days of work in all"
        unit="days"
        required
        value={effort.days}
        error={error(`efforts.${at}.days`)}
        onChange={(days) => days !== null && onChange({ days })}
      />
      <RecordSelect
        label="Team"
        records={data?.teams ?? []}
        value={effort.team}
        error={error(`efforts.${at}.team`)}
        onChange={(team) => onChange({ team })}
      />
      <RecordOrText
        label="Role"
        description="Whoever has it; empty: anybody"
        records={data?.roles ?? []}
        value={effort.role}
        error={error(`efforts.${at}.role`)}
        onChange={(role) => onChange({ role })}
      />
      <RecordSelect
        label="Skill"
        records={data?.skills ?? []}
        value={effort.skill}
        error={error(`efforts.${at}.skill`)}
        onChange={(skill) => onChange({ skill, level: skill === null ? null : (effort.level ?? 3) })}
      />
      {effort.skill !== null && (
        <NativeSelect
          size="sm"
          label="At least at level"
          value={String(effort.level ?? 3)}
          onChange={({ currentTarget }) =>
            onChange({ level: levels.find((level) => String(level) === currentTarget.value) ?? 3 })
          }
          data={levels.filter((level) => level > 0).map(String)}
        />
      )}
      <Button variant="subtle" onClick={onRemove} aria-label={`Remove work ${at + 1}`}>
        Remove
      </Button>
    </div>
  );
}

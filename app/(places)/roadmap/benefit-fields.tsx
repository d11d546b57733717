"use client";
import { Button, NativeSelect } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { decimal } from "@/server/planning/decimal";
import type { Benefit } from "@/server/planning/sources/initiative";
import { PercentField } from "../../_parts/money-field";
import { RecordSelect } from "../../_parts/record-select";
import { useTRPC } from "../../_trpc/client";
import { useContractChoices } from "../editing/choices";
import { FieldGroup, Wide } from "../editing/form";
import { replaced, without } from "../editing/list-changes";
import { useView } from "../use-view";
import { fieldLabels } from "./initiative-fields";
import classes from "./roadmap.module.css";
import type { FormProps } from "./text-field";
import { actionWords } from "./words";

const actions: readonly Benefit["action"][] = [
  "end-contract",
  "remove-position",
  "scale-series",
  "end-series",
];

/** Benefits that point at rows of the plan: they change the row itself and are booked by that. */
export function BenefitFields({ editing: { draft, set, error } }: FormProps) {
  const { benefits } = draft;
  return (
    <FieldGroup legend={fieldLabels.benefits}>
      <Wide>
        {benefits.map((benefit, at) => (
          <OneBenefit
            key={at}
            benefit={benefit}
            at={at}
            error={error}
            onChange={(changes) => set({ benefits: replaced(benefits, at, changes) })}
            onRemove={() => set({ benefits: without(benefits, at) })}
          />
        ))}
        {error("benefits") && <p role="alert">{error("benefits")}</p>}
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size={14} />}
          onClick={() =>
            set({ benefits: [...benefits, { action: "end-contract", target: "", remainingPct: null }] })
          }
        >
          Add what it ends or scales
        </Button>
      </Wide>
    </FieldGroup>
  );
}

interface Choice {
  readonly id: string;
  readonly name: string;
}

/** What an action can point at, by name; asked only for the kind that is chosen. */
function useTargets(action: Benefit["action"]): readonly Choice[] {
  const trpc = useTRPC();
  const { view } = useView();
  const [contract, position] = [action === "end-contract", action === "remove-position"];
  const contracts = useContractChoices(contract);
  const team = useQuery({ ...trpc.budget.team.queryOptions({ view }), enabled: position });
  const series = useQuery({
    ...trpc.budget.infrastructure.queryOptions({ view }),
    enabled: !contract && !position,
  });
  if (contract) return contracts;
  if (position)
    return (team.data?.rows ?? []).map(({ id, title, person }) => ({
      id,
      name: `${title} · ${person ?? "vacant"}`,
    }));
  return (series.data?.rows ?? []).map(({ id, title }) => ({ id, name: title || id }));
}

interface OneBenefitProps {
  benefit: Benefit;
  at: number;
  error: (path: string) => string | undefined;
  onChange: (changes: Partial<Benefit>) => void;
  onRemove: () => void;
}

const sameTargets = (a: Benefit["action"], b: Benefit["action"]): boolean =>
  a === b || (a.endsWith("series") && b.endsWith("series"));

function OneBenefit({ benefit, at, error, onChange, onRemove }: OneBenefitProps) {
  const { action, target, remainingPct } = benefit;
  const targets = useTargets(action);
  const choose = (value: string) => {
    const next = actions.find((one) => one === value);
    if (!next) return;
    onChange({
      action: next,
      target: sameTargets(action, next) ? target : "",
      remainingPct: next === "scale-series" ? (remainingPct ?? decimal(50)) : null,
    });
  };
  return (
    <div className={classes.card} role="group" aria-label={`Benefit ${at + 1}`}>
      <NativeSelect
        size="sm"
        label="What it does"
        value={action}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
        data={actions.map((value) => ({ value, label: actionWords[value] }))}
      />
      <RecordSelect
        label="Which one"
        required
        records={targets}
        value={target || null}
        error={error(`benefits.${at}.target`)}
        onChange={(id) => onChange({ target: id ?? "" })}
      />
      {action === "scale-series" && (
        <PercentField
          label="What is left of it"
          required
          value={remainingPct}
          error={error(`benefits.${at}.remainingPct`)}
          onChange={(pct) => onChange({ remainingPct: pct })}
        />
      )}
      <Button variant="subtle" onClick={onRemove} aria-label={`Remove benefit ${at + 1}`}>
        Remove
      </Button>
    </div>
  );
}

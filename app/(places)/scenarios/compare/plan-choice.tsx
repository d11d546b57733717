"use client";
import { Button, Group, NativeSelect } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { type Compared, mostPlans, readPlan, writePlan, writePlans } from "./asked";
import classes from "./compare.module.css";
import { budgetName, type PlanShown } from "./plans";

interface PlanChoiceProps {
  plans: readonly PlanShown[];
  scenarios: readonly { readonly id: string; readonly name: string; readonly status: string }[];
  budgets: readonly { readonly version: string }[];
  onChange: (plans: string) => void;
}

/** Which plans are compared; the first is what the others are compared with. */
export function PlanChoice({ plans, scenarios, budgets, onChange }: PlanChoiceProps) {
  const all = [
    { group: "", items: [{ value: "facts", label: "Records" }] },
    {
      group: "Scenarios",
      items: scenarios.map(({ id, name, status }) => ({
        value: writePlan({ of: "scenario", id }),
        label: status === "open" ? name : `${name} (${status})`,
      })),
    },
    {
      group: "Budgets",
      items: budgets.map(({ version }) => ({
        value: writePlan({ of: "budget", version }),
        label: budgetName(version),
      })),
    },
  ].filter(({ items }) => items.length > 0);
  const taken = new Set(plans.map(({ key }) => key));
  const free = all.flatMap(({ items }) => items).find(({ value }) => !taken.has(value));
  const now = plans.map(({ plan }) => plan);
  const put = (at: number, text: string) => {
    const plan = readPlan(text);
    if (plan) onChange(writePlans(now.map((one, i) => (i === at ? plan : one))));
  };
  return (
    <Group gap="xs" className={classes.choice}>
      {plans.map(({ key, colour, drawn }, at) => (
        <Group key={key} gap={4} wrap="nowrap">
          <span
            className={classes.swatch}
            data-drawn={drawn}
            style={{ borderColor: colour, background: drawn === "solid" ? colour : undefined }}
            aria-hidden
          />
          <NativeSelect
            size="xs"
            aria-label={at === 0 ? "Compare" : `Compared plan ${at}`}
            value={key}
            onChange={({ currentTarget }) => put(at, currentTarget.value)}
          >
            {all.map(({ group, items }) => (
              <Choices key={group} group={group} items={items} taken={taken} own={key} />
            ))}
          </NativeSelect>
          {plans.length > 2 && (
            <Button
              size="compact-xs"
              variant="subtle"
              aria-label={`Leave out ${plans[at]?.name ?? ""}`}
              onClick={() => onChange(writePlans(now.filter((_, i) => i !== at)))}
            >
              <IconX size={12} />
            </Button>
          )}
        </Group>
      ))}
      {plans.length < mostPlans && free && (
        <Button
          size="xs"
          variant="subtle"
          leftSection={<IconPlus size={14} />}
          onClick={() =>
            onChange(
              writePlans([...now, readPlan(free.value)].filter((one): one is Compared => one !== null)),
            )
          }
        >
          Another plan
        </Button>
      )}
    </Group>
  );
}

interface ChoicesProps {
  group: string;
  items: readonly { readonly value: string; readonly label: string }[];
  taken: ReadonlySet<string>;
  own: string;
}

function Choices({ group, items, taken, own }: ChoicesProps) {
  const options = items.map(({ value, label }) => (
    <option key={value} value={value} disabled={value !== own && taken.has(value)}>
      {label}
    </option>
  ));
  return group ? <optgroup label={group}>{options}</optgroup> : options;
}

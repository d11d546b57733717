"use client";
import { Button } from "@mantine/core";
import { decimal, zero } from "@/server/planning/decimal";
import { monthAt } from "@/server/planning/month";
import type { ContractItem, PriceStep, Share } from "@/server/planning/sources/contract";
import { MonthField } from "../../_parts/date-fields";
import { DecimalField, MoneyField } from "../../_parts/money-field";
import { RecordSelect } from "../../_parts/record-select";
import { useHere } from "../organisation";
import classes from "./contracts.module.css";

/** A list with one element put in place of another. */
export const replaced = <T,>(list: readonly T[], at: number, changes: Partial<T>): T[] =>
  list.map((one, i) => (i === at ? { ...one, ...changes } : one));

/** A list without one element. */
export const without = <T,>(list: readonly T[], at: number): T[] => list.filter((_, i) => i !== at);

interface StepsProps {
  steps: readonly PriceStep[];
  currency: string;
  first: number | null;
  onChange: (steps: PriceStep[]) => void;
}

/** A new yearly price from a month on. */
export function Steps({ steps, currency, first, onChange }: StepsProps) {
  const here = useHere();
  const next = monthAt(Math.max(first ?? 0, here.currentYear, ...steps.map(({ from }) => from)) + 12);
  return (
    <div role="group" aria-label="Price steps">
      {steps.map((step, at) => (
        <div key={at} className={classes.row}>
          <MonthField
            label="From"
            w={130}
            value={step.from}
            onChange={(from) => from !== null && onChange(replaced(steps, at, { from }))}
          />
          <MoneyField
            label="Price a year"
            flex={1}
            currency={currency}
            value={step.annualPrice}
            onChange={(price) => onChange(replaced(steps, at, { annualPrice: price ?? zero }))}
          />
          <Button
            variant="subtle"
            onClick={() => onChange(without(steps, at))}
            aria-label={`Remove price step ${at + 1}`}
          >
            Remove
          </Button>
        </div>
      ))}
      <Button
        size="compact-xs"
        variant="subtle"
        onClick={() => onChange([...steps, { from: next, annualPrice: steps.at(-1)?.annualPrice ?? zero }])}
      >
        Add a price step
      </Button>
    </div>
  );
}

interface SharesProps {
  item: ContractItem;
  centres: readonly { readonly id: string; readonly name: string }[];
  onChange: (shares: Share[]) => void;
}

/** Cost centres that share the item by weight; none: its own cost centre pays all. */
export function Shares({ item: { shares, costCentre }, centres, onChange }: SharesProps) {
  const free = centres.find(({ id }) => !shares.some((share) => share.costCentre === id));
  const begin =
    costCentre && !shares.some((share) => share.costCentre === costCentre) ? costCentre : free?.id;
  return (
    <div role="group" aria-label="Shared by weight">
      {shares.map((share, at) => (
        <div key={at} className={classes.row}>
          <RecordSelect
            label="Shared with"
            flex={1}
            records={centres}
            value={share.costCentre}
            onChange={(id) => id !== null && onChange(replaced(shares, at, { costCentre: id }))}
          />
          <DecimalField
            label="Weight"
            w={90}
            value={share.weight}
            onChange={(weight) => onChange(replaced(shares, at, { weight: weight ?? zero }))}
          />
          <Button
            variant="subtle"
            onClick={() => onChange(without(shares, at))}
            aria-label={`Remove share ${at + 1}`}
          >
            Remove
          </Button>
        </div>
      ))}
      {begin !== undefined && (
        <Button
          size="compact-xs"
          variant="subtle"
          onClick={() => onChange([...shares, { costCentre: begin, weight: decimal(1) }])}
        >
          {shares.length ? "Another share" : "Share it between cost centres"}
        </Button>
      )}
    </div>
  );
}
